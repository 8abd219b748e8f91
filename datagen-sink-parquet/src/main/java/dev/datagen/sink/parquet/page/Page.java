package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.DictionaryColumn;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/**
 * A data page (version 1), encoded and compressed.
 *
 * @param rows how many rows it holds, nulls included
 * @param uncompressedSize bytes before compression
 * @param bytes levels and values, compressed
 * @param encoding how the values are encoded
 * @param statistics least and greatest value and the number of nulls
 * @param source the values themselves where the page holds codes of a dictionary, else null: should
 *     the row group turn out to have another dictionary, they are encoded again without one
 */
public record Page(
    int rows,
    int uncompressedSize,
    byte[] bytes,
    Encoding encoding,
    Statistics<?> statistics,
    DictionaryColumn source) {

  /** The page without its source, once it is certain that it will not be needed. */
  public Page withoutSource() {
    return new Page(rows, uncompressedSize, bytes, encoding, statistics, null);
  }
}
