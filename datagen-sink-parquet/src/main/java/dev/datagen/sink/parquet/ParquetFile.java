package dev.datagen.sink.parquet;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.files.WrittenFile;
import dev.datagen.sink.parquet.schema.AvroSchema;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;

/** One file under way. */
final class ParquetFile {

  /** Bounds kept of long strings. */
  private static final int STATISTICS_BYTES = 64;

  private final TableSchema table;
  private final String name;
  private final MessageType message;
  private final CompressionCodecName codec;
  private final DigestingOutput output;
  private final ParquetFileWriter writer;
  private long rows;

  ParquetFile(
      TableSchema table,
      String name,
      MessageType message,
      CompressionCodecName codec,
      DigestingOutput output)
      throws IOException {
    this.table = table;
    this.name = name;
    this.message = message;
    this.codec = codec;
    this.output = output;
    ParquetProperties properties =
        ParquetProperties.builder()
            .withColumnIndexTruncateLength(STATISTICS_BYTES)
            .withStatisticsTruncateLength(STATISTICS_BYTES)
            .build();
    writer =
        new ParquetFileWriter(
            output, message, ParquetFileWriter.Mode.OVERWRITE, Long.MAX_VALUE, 0, null, properties);
    writer.start();
  }

  long rows() {
    return rows;
  }

  void write(RowGroup group) throws IOException {
    group.write(writer, message.getColumns(), codec);
    rows += group.rows();
  }

  /** Writes the footer and closes the file. */
  WrittenFile finish() throws IOException {
    Map<String, String> footer = new TreeMap<>();
    footer.put("parquet.avro.schema", AvroSchema.of(table));
    footer.put("writer.model.name", "avro");
    writer.end(footer);
    writer.close();
    return new WrittenFile(table.name(), name, rows, output.getPos(), output.sha256Hex());
  }

  /** Closes the file as it is, without a footer. */
  void discard() throws IOException {
    output.discard();
  }
}
