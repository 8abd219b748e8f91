package dev.datagen.sink.parquet.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/** The pages of one row group, read whole and decompressed page by page. */
final class RowGroupPages implements PageReadStore {

  private final long rows;
  private final Map<ColumnPath, PageReader> columns = new HashMap<>();

  private RowGroupPages(long rows) {
    this.rows = rows;
  }

  /** Reads the pages of the named columns. */
  static RowGroupPages read(FileChannel channel, BlockMetaData group, List<String> names)
      throws IOException {
    RowGroupPages pages = new RowGroupPages(group.getRowCount());
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      if (!names.contains(chunk.getPath().toDotString())) {
        continue;
      }
      long start = chunk.getStartingPos();
      long size = chunk.getTotalSize();
      if (start < 0 || size < 0 || start + size > channel.size() || size > Integer.MAX_VALUE - 8) {
        throw new IOException(
            "column " + chunk.getPath().toDotString() + " is said to lie outside the file");
      }
      byte[] bytes = Footer.read(channel, start, (int) size);
      pages.columns.put(
          chunk.getPath(), new ColumnPages(bytes, chunk.getCodec(), chunk.getValueCount()));
    }
    return pages;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    PageReader pages = columns.get(ColumnPath.get(column.getPath()));
    if (pages == null) {
      throw new IllegalArgumentException("a row group lacks " + String.join(".", column.getPath()));
    }
    return pages;
  }

  @Override
  public long getRowCount() {
    return rows;
  }
}
