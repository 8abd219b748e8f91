package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.StringColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Makes the pages of one column. Thread safe. */
public final class ColumnEncoder {

  /** Strings longer than this in sum are split over several pages. */
  static final int MAX_PAGE_BYTES = 16 << 20;

  private static final byte[] NO_LEVELS = {};

  private final String name;
  private final PrimitiveType type;
  private final boolean nullable;
  private final ValuesEncoder<?> values;
  private final ScratchPool pool;
  private final DictionaryCache dictionaries = new DictionaryCache();

  ColumnEncoder(
      String name,
      PrimitiveType type,
      boolean nullable,
      ValuesEncoder<?> values,
      ScratchPool pool) {
    this.name = name;
    this.type = type;
    this.nullable = nullable;
    this.values = values;
    this.pool = pool;
  }

  /**
   * Encodes a column's values: one page, or several where strings are very long.
   *
   * @param groupRows rows of the row group that the pages will lie in
   */
  public List<Page> encode(Column column, int groupRows) throws IOException {
    List<Page> pages = new ArrayList<>(1);
    try (ScratchPool.Lease lease = pool.lease()) {
      EncodedDictionary dictionary =
          column instanceof DictionaryColumn coded
              ? dictionaries.get(coded.dictionary(), groupRows, lease.scratch())
              : null;
      if (dictionary == null) {
        writeOut(column, lease.scratch(), pages);
      } else {
        pages.add(page(column, dictionary, lease.scratch()));
      }
    }
    return pages;
  }

  /** The pages of the same values without a dictionary. */
  public List<Page> encodeWithoutDictionary(Page page) throws IOException {
    List<Page> pages = new ArrayList<>(1);
    try (ScratchPool.Lease lease = pool.lease()) {
      writeOut(page.source(), lease.scratch(), pages);
    }
    return pages;
  }

  /** The encoded form of the dictionary that a page of codes was made with. */
  public EncodedDictionary dictionary(Page page) throws IOException {
    try (ScratchPool.Lease lease = pool.lease()) {
      return dictionaries.get(
          page.source().dictionary(), DictionaryCache.MAX_SIZE, lease.scratch());
    }
  }

  private void writeOut(Column column, Scratch scratch, List<Page> pages) throws IOException {
    int rows = column.size();
    if (rows > 1
        && column instanceof StringColumn strings
        && StringValues.exceeds(strings, MAX_PAGE_BYTES)) {
      writeOut(column.slice(0, rows / 2), scratch, pages);
      writeOut(column.slice(rows / 2, rows), scratch, pages);
    } else {
      pages.add(page(column, null, scratch));
    }
  }

  private Page page(Column column, EncodedDictionary dictionary, Scratch scratch)
      throws IOException {
    int rows = column.size();
    int nulls = column.nulls().count(rows);
    if (nulls > 0 && !nullable) {
      throw new IOException(name + " holds nulls but is not nullable");
    }
    Statistics<?> statistics = Statistics.createStats(type);
    statistics.incrementNumNulls(nulls);
    PageBuffer page = scratch.page;
    page.truncate(0);
    byte[] levels = NO_LEVELS;
    if (nullable) {
      DefinitionLevels.encode(column.nulls(), nulls, rows, page);
      levels = Arrays.copyOf(page.bytes(), page.size());
      page.truncate(0);
    }
    Encoding encoding = Encoding.PLAIN;
    DictionaryColumn source = null;
    if (dictionary != null && nulls < rows) {
      source = (DictionaryColumn) column;
      encoding = dictionary.encode(source, rows - nulls, statistics, scratch);
    } else if (nulls < rows) {
      encoding = values(values, column, rows - nulls, statistics, scratch);
    }
    int size = page.size();
    byte[] compressed = scratch.compressor.compressIfWorthwhile(page.bytes(), size);
    byte[] bytes = compressed == null ? Arrays.copyOf(page.bytes(), size) : compressed;
    return new Page(
        rows, nulls, levels, bytes, compressed != null, size, encoding, statistics, source);
  }

  private <C extends Column> Encoding values(
      ValuesEncoder<C> encoder,
      Column column,
      int present,
      Statistics<?> statistics,
      Scratch scratch)
      throws IOException {
    if (!encoder.columnClass().isInstance(column)) {
      throw new IOException(
          name
              + " is stored as "
              + column.getClass().getSimpleName()
              + " but its type needs "
              + encoder.columnClass().getSimpleName());
    }
    try {
      return encoder.encode(encoder.columnClass().cast(column), present, statistics, scratch);
    } catch (IOException e) {
      throw new IOException(name + " " + e.getMessage(), e);
    }
  }
}
