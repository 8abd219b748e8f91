package dev.datagen.benchmarks.whole;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.sink.parquet.ParquetOptions;
import dev.datagen.sink.parquet.ParquetSinkFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** The fact table's rows, made before, written to Parquet with Snappy: {@code rows=… dir=…}. */
final class ReadyRows {

  /** How often the chunks at hand are written, so that rows need not fit memory. */
  private static final int TIMES = 10;

  private ReadyRows() {}

  private static List<Chunk> chunks(Settings settings) {
    long rows = Math.max(1, settings.number("rows") / TIMES);
    TablePlan table =
        Schemas.load("fact").rows("user", Math.max(1, rows / 10)).plan().table("event");
    TableSchema schema = table.schema(table.rows());
    List<Chunk> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < table.chunkCount(); chunk++) {
      chunks.add(table.chunk(schema, chunk));
    }
    return chunks;
  }

  static Contender datagen(Settings settings) {
    List<Chunk> chunks = chunks(settings);
    return () -> write(repeated(chunks), settings);
  }

  /** The same rows again and again, as one table. */
  private static List<Chunk> repeated(List<Chunk> chunks) {
    TableSchema once = chunks.get(0).table();
    TableSchema all =
        new TableSchema(
            once.name(),
            once.comment(),
            once.columns(),
            once.primaryKey(),
            once.timeColumn(),
            once.parents(),
            once.rowCount() * TIMES);
    List<Chunk> repeated = new ArrayList<>();
    long row = 0;
    for (int time = 0; time < TIMES; time++) {
      for (Chunk chunk : chunks) {
        repeated.add(new Chunk(all, repeated.size(), row, chunk.size(), chunk.columns()));
        row += chunk.size();
      }
    }
    return repeated;
  }

  private static long write(List<Chunk> chunks, Settings settings) throws IOException {
    TableSchema table = chunks.get(0).table();
    SinkContext context =
        new SinkContext(
            "ready", List.of(table), settings.directory(), 42, "00", 1, "benchmark", Map.of());
    Sink<?> sink = new ParquetSinkFactory().open(context, ParquetOptions.defaults());
    for (Chunk chunk : chunks) {
      append(sink, chunk);
    }
    sink.commit();
    return table.rowCount();
  }

  private static <P> void append(Sink<P> sink, Chunk chunk) throws IOException {
    sink.append(sink.prepare(chunk));
  }

  static Contender parquetAvro(Settings settings) throws IOException {
    Files.createDirectories(settings.directory());
    List<GenericRecord> records = new ArrayList<>();
    chunks(settings).forEach(chunk -> AvroRecords.add(chunk, records));
    return () -> {
      try (ParquetWriter<GenericRecord> writer =
          AvroParquetWriter.<GenericRecord>builder(
                  new LocalOutputFile(settings.directory().resolve("avro.parquet")))
              .withConf(new PlainParquetConfiguration())
              .withSchema(AvroRecords.SCHEMA)
              .withCompressionCodec(CompressionCodecName.SNAPPY)
              .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
              .build()) {
        for (int time = 0; time < TIMES; time++) {
          for (GenericRecord record : records) {
            writer.write(record);
          }
        }
      }
      return (long) records.size() * TIMES;
    };
  }
}
