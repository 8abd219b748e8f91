package dev.datagen.sink.parquet;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whole tables in memory, and how an engine would hand them to a sink. */
final class Tables {

  private Tables() {}

  /**
   * A table with its values.
   *
   * @param schema the table
   * @param columns all values of each column
   */
  record Table(TableSchema schema, List<Column> columns) {

    List<Chunk> chunks(int chunkRows) {
      List<Chunk> chunks = new ArrayList<>();
      int rows = (int) schema.rowCount();
      for (int from = 0; from < rows; from += chunkRows) {
        int to = Math.min(rows, from + chunkRows);
        int start = from;
        List<Column> slices = columns.stream().map(column -> column.slice(start, to)).toList();
        chunks.add(new Chunk(schema, chunks.size(), from, to - from, slices));
      }
      return chunks;
    }

    List<List<Object>> rows() {
      List<List<Object>> rows = new ArrayList<>();
      for (int row = 0; row < schema.rowCount(); row++) {
        int position = row;
        rows.add(new ArrayList<>());
        columns.forEach(column -> rows.get(position).add(column.value(position)));
      }
      return rows;
    }
  }

  static ColumnSchema column(String name, ColumnType type, boolean nullable) {
    return new ColumnSchema(name, type, nullable, "");
  }

  static Table table(String name, List<ColumnSchema> schema, Column... columns) {
    return table(name, schema, Arrays.asList(columns));
  }

  static Table table(String name, List<ColumnSchema> schema, List<Column> columns) {
    long rows = columns.get(0).size();
    return new Table(
        new TableSchema(name, "all about " + name, schema, 0, OptionalInt.empty(), List.of(), rows),
        columns);
  }

  static SinkContext context(Path directory, Table... tables) {
    return context(directory, 42, Shard.WHOLE, tables);
  }

  static SinkContext context(Path directory, long seed, Shard shard, Table... tables) {
    return new SinkContext(
        "shop",
        Arrays.stream(tables).map(Table::schema).toList(),
        directory,
        seed,
        "ab".repeat(32),
        1,
        "0.1.0",
        Map.of("rows.user", "5", "plugin.core", "0.1.0"),
        shard,
        Continuation.NONE);
  }

  static ParquetSink open(Path directory, ParquetOptions options, Table... tables)
      throws IOException {
    return (ParquetSink) new ParquetSinkFactory().open(context(directory, tables), options);
  }

  /** Writes whole tables as an engine with one thread does. */
  static Receipt write(Path directory, ParquetOptions options, int chunkRows, Table... tables)
      throws IOException {
    ParquetSink sink = open(directory, options, tables);
    for (Table table : tables) {
      for (Chunk chunk : table.chunks(chunkRows)) {
        sink.append(sink.prepare(chunk));
      }
    }
    return sink.commit();
  }

  /** Writes one table, its chunks prepared on so many threads. */
  static Receipt write(
      Path directory, ParquetOptions options, int chunkRows, int threads, Table table)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      ParquetSink sink = open(directory, options, table);
      List<Future<PreparedChunk>> prepared = new ArrayList<>();
      for (Chunk chunk : table.chunks(chunkRows)) {
        prepared.add(workers.submit(() -> sink.prepare(chunk)));
      }
      for (Future<PreparedChunk> chunk : prepared) {
        sink.append(chunk.get());
      }
      return sink.commit();
    } finally {
      workers.shutdown();
    }
  }

  static <P> void appendTo(Sink<P> sink, Chunk chunk) throws IOException {
    sink.append(sink.prepare(chunk));
  }
}
