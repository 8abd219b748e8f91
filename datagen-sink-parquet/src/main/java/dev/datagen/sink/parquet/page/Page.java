package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.DictionaryColumn;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/**
 * A data page (version 2), encoded and compressed.
 *
 * @param rows how many rows it holds, nulls included
 * @param nulls how many of them are null
 * @param levels definition levels; empty where the column is not nullable
 * @param values the values
 * @param compressed whether {@code values} are compressed; they are not where it would save nothing
 * @param uncompressedSize bytes of the values before compression
 * @param encoding how the values are encoded
 * @param statistics least and greatest value and the number of nulls
 * @param source the values themselves where the page holds codes of a dictionary, else null: should
 *     the row group turn out to have another dictionary, they are encoded again without one
 */
public record Page(
    int rows,
    int nulls,
    byte[] levels,
    byte[] values,
    boolean compressed,
    int uncompressedSize,
    Encoding encoding,
    Statistics<?> statistics,
    DictionaryColumn source) {

  /** The page without its source, once it is certain that it will not be needed. */
  public Page withoutSource() {
    return new Page(
        rows, nulls, levels, values, compressed, uncompressedSize, encoding, statistics, null);
  }
}
