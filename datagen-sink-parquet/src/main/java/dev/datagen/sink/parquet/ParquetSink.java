package dev.datagen.sink.parquet;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.sink.files.FileOpener;
import dev.datagen.sink.files.OutputFolder;
import dev.datagen.sink.files.ResultDescription;
import dev.datagen.sink.files.WrittenFile;
import dev.datagen.sink.parquet.page.ColumnEncoder;
import dev.datagen.sink.parquet.page.Page;
import dev.datagen.sink.parquet.page.ScratchPool;
import dev.datagen.sink.parquet.page.TableEncoder;
import dev.datagen.sink.parquet.schema.ParquetTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;

/** Encodes chunks into pages in the workers and writes them, row group by row group, in order. */
final class ParquetSink implements Sink<PreparedChunk> {

  /** What the names of files end in. */
  static final String EXTENSION = ".parquet";

  private final SinkContext context;
  private final ParquetOptions options;
  private final OutputFolder folder;
  private final ScratchPool pool;
  private final List<TableWriter> writers = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int current;
  private boolean committed;

  ParquetSink(SinkContext context, ParquetOptions options, FileOpener opener) throws IOException {
    this.context = context;
    this.options = options;
    folder =
        OutputFolder.open(
            new ResultDescription(context, options.described()), "\\" + EXTENSION, opener);
    pool = TableEncoder.pool(options.compression(), options.effectiveZstdLevel());
    for (TableSchema table : context.tables()) {
      MessageType message = ParquetTypes.of(table);
      TableEncoder encoder = new TableEncoder(table, message, pool);
      numbers.put(table.name(), writers.size());
      writers.add(new TableWriter(table, message, encoder, options, folder));
    }
  }

  @Override
  public PreparedChunk prepare(Chunk chunk) throws IOException {
    int number = numbers.get(chunk.table().name());
    TableWriter writer = writers.get(number);
    List<PreparedChunk.Piece> pieces = new ArrayList<>(2);
    for (RowLayout.Piece piece : writer.layout().cut(chunk.firstRow(), chunk.size())) {
      pieces.add(encode(chunk, piece, writer.encoder().columns()));
    }
    return new PreparedChunk(number, chunk.firstRow(), pieces);
  }

  private static PreparedChunk.Piece encode(
      Chunk chunk, RowLayout.Piece piece, List<ColumnEncoder> encoders) throws IOException {
    boolean whole = piece.from() == 0 && piece.to() == chunk.size();
    List<List<Page>> pages = new ArrayList<>(encoders.size());
    for (int column = 0; column < encoders.size(); column++) {
      var values = chunk.columns().get(column);
      pages.add(
          encoders
              .get(column)
              .encode(whole ? values : values.slice(piece.from(), piece.to()), piece.groupRows()));
    }
    return new PreparedChunk.Piece(piece.to() - piece.from(), pages);
  }

  @Override
  public void append(PreparedChunk prepared) throws IOException {
    if (writers.get(prepared.table()).isOpen()) {
      writers.get(prepared.table()).append(prepared);
      return;
    }
    if (prepared.table() < current) {
      throw new IllegalStateException(
          "a chunk of "
              + writers.get(prepared.table()).table().name()
              + " came after those of "
              + writers.get(current).table().name());
    }
    finishUpTo(prepared.table());
    writers.get(current).append(prepared);
  }

  @Override
  public Receipt commit() throws IOException {
    finishUpTo(writers.size());
    for (TableWriter writer : writers) {
      if (writer.isOpen()) {
        writer.finish();
      }
    }
    List<WrittenFile> files = writers.stream().flatMap(w -> w.files().stream()).toList();
    folder.publish(files);
    committed = true;
    pool.close();
    return new Receipt(
        files.stream()
            .map(
                file ->
                    new Receipt.Output(
                        file.table(),
                        folder.path(file.name()).toString(),
                        file.rows(),
                        file.bytes()))
            .toList());
  }

  @Override
  public void abort() throws IOException {
    if (committed) {
      return;
    }
    pool.close();
    try {
      for (TableWriter writer : writers) {
        writer.discard();
      }
    } finally {
      folder.discard();
    }
  }

  private void finishUpTo(int table) throws IOException {
    while (current < table) {
      if (!writers.get(current).isOpen()) {
        writers.get(current).finish();
      }
      current++;
    }
  }
}
