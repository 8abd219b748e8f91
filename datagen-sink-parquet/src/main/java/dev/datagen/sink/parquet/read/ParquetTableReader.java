package dev.datagen.sink.parquet.read;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.ColumnSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/**
 * Reads a Parquet file, ours or anyone's, as batches of our columns. Flat files only: columns are
 * primitive and not repeated. Not thread safe.
 *
 * <pre>{@code
 * try (ParquetTableReader reader = ParquetTableReader.open(path)) {
 *   for (List<Column> batch = reader.read(8192); !batch.isEmpty(); batch = reader.read(8192)) {
 *     …
 *   }
 * }
 * }</pre>
 */
public final class ParquetTableReader implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private final ParquetMetadata footer;
  private final List<ReadColumn> columns;
  private List<ColumnReader> readers = List.of();
  private int nextGroup;
  private final int endGroup;
  private long rowsLeft;

  private ParquetTableReader(
      Path path,
      FileChannel channel,
      ParquetMetadata footer,
      List<ReadColumn> columns,
      int firstGroup,
      int endGroup) {
    this.path = path;
    this.channel = channel;
    this.footer = footer;
    this.columns = columns;
    this.nextGroup = firstGroup;
    this.endGroup = endGroup;
  }

  /**
   * Opens a file and reads its footer.
   *
   * @throws IOException if it is no Parquet file, incomplete, or has a column that Datagen has no
   *     type for; the message names the file
   */
  public static ParquetTableReader open(Path path) throws IOException {
    FileChannel channel = channel(path);
    try {
      ParquetMetadata footer = Footer.read(channel);
      List<ReadColumn> columns = ReadColumn.all(footer.getFileMetaData().getSchema());
      return new ParquetTableReader(path, channel, footer, columns, 0, footer.getBlocks().size());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw failure(path, e);
    }
  }

  /** Opens one row group of a file whose footer was read, for some of its columns. */
  static ParquetTableReader group(
      Path path, ParquetMetadata footer, List<ReadColumn> columns, int group) throws IOException {
    return new ParquetTableReader(path, channel(path), footer, columns, group, group + 1);
  }

  static FileChannel channel(Path path) throws IOException {
    try {
      return FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new IOException("cannot read " + path + ": no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot read " + path + ": permission denied", e);
    }
  }

  /** Name of the table: what the file calls its message type. */
  public String name() {
    return footer.getFileMetaData().getSchema().getName();
  }

  /** Names and types of the columns, in the file's order. */
  public List<ColumnSchema> columns() {
    return columns.stream().map(ReadColumn::schema).toList();
  }

  /** How many rows the file holds. */
  public long rowCount() {
    return footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
  }

  /**
   * The next rows, one column for each of {@link #columns}.
   *
   * @param maxRows at most so many (at least 1); there are fewer at the end of a row group
   * @return an empty list at the end of the file
   */
  public List<Column> read(int maxRows) throws IOException {
    try {
      while (rowsLeft == 0) {
        if (nextGroup == endGroup) {
          return List.of();
        }
        openGroup(footer.getBlocks().get(nextGroup++));
      }
      int rows = (int) Math.min(maxRows, rowsLeft);
      List<Column> batch = new ArrayList<>(columns.size());
      for (int column = 0; column < columns.size(); column++) {
        batch.add(columns.get(column).read(readers.get(column), rows));
      }
      rowsLeft -= rows;
      return batch;
    } catch (IOException | RuntimeException e) {
      throw failure(path, e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void openGroup(BlockMetaData group) throws IOException {
    RowGroupPages pages =
        RowGroupPages.read(
            channel, group, columns.stream().map(column -> column.schema().name()).toList());
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            pages,
            new IgnoringConverter(),
            footer.getFileMetaData().getSchema(),
            footer.getFileMetaData().getCreatedBy());
    readers = new ArrayList<>(columns.size());
    for (ReadColumn column : columns) {
      readers.add(store.getColumnReader(column.descriptor()));
    }
    rowsLeft = group.getRowCount();
  }

  static IOException failure(Path path, Exception cause) {
    String reason =
        cause instanceof IOException
            ? cause.getMessage()
            : "damaged, or not written as the Parquet format says (" + cause.getMessage() + ")";
    return new IOException("cannot read " + path + ": " + reason, cause);
  }
}
