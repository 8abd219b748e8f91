package dev.datagen.sink.parquet.read;

import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A file whose footer was read; its row groups are read apart, by several threads at once. */
public final class FoundFile {

  private final Path path;
  private final ParquetMetadata footer;
  private final List<ReadColumn> readable = new ArrayList<>();
  private final List<SourceColumn> columns = new ArrayList<>();

  private FoundFile(Path path, ParquetMetadata footer) {
    this.path = path;
    this.footer = footer;
    MessageType message = footer.getFileMetaData().getSchema();
    for (Type field : message.getFields()) {
      ReadColumn column = ReadColumn.of(message, field);
      readable.add(column);
      columns.add(
          new SourceColumn(
              field.getName(), column == null ? null : column.schema().type(), text(field)));
    }
  }

  /**
   * Reads a file's footer.
   *
   * @throws IOException if it is no Parquet file, or incomplete; the message names the file
   */
  public static FoundFile read(Path path) throws IOException {
    try (FileChannel channel = ParquetTableReader.channel(path)) {
      return new FoundFile(path, Footer.read(channel));
    } catch (IOException | RuntimeException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("cannot read ")
          ? new IOException(e.getMessage(), e)
          : ParquetTableReader.failure(path, e);
    }
  }

  /** A type as people who write Parquet files know it: {@code "int64 (timestamp(MICROS,true))"}. */
  private static String text(Type field) {
    if (!field.isPrimitive()) {
      return "nested";
    }
    String type = field.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT);
    return (field.isRepetition(Type.Repetition.REPEATED) ? "repeated " : "")
        + type
        + (field.getLogicalTypeAnnotation() == null
            ? ""
            : " (" + field.getLogicalTypeAnnotation().toString().toLowerCase(Locale.ROOT) + ")");
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** Its columns, in its order. */
  public List<SourceColumn> columns() {
    return List.copyOf(columns);
  }

  /**
   * Its row groups.
   *
   * @param order for each column of the table its place in this file
   */
  public List<SourceSplit> groups(List<Integer> order) {
    List<SourceSplit> splits = new ArrayList<>();
    for (int group = 0; group < footer.getBlocks().size(); group++) {
      splits.add(new Group(group, order));
    }
    return splits;
  }

  private final class Group implements SourceSplit {

    private final int group;
    private final List<Integer> order;

    Group(int group, List<Integer> order) {
      this.group = group;
      this.order = order;
    }

    @Override
    public SourceReader open(List<Integer> wanted) throws IOException {
      List<ReadColumn> read =
          wanted.stream().map(column -> readable.get(order.get(column))).toList();
      ParquetTableReader reader = ParquetTableReader.group(path, footer, read, group);
      return new SourceReader() {
        @Override
        public List<dev.datagen.api.column.Column> read(int maxRows) throws IOException {
          return reader.read(maxRows);
        }

        @Override
        public void close() throws IOException {
          reader.close();
        }
      };
    }

    @Override
    public long rows() {
      return footer.getBlocks().get(group).getRowCount();
    }
  }
}
