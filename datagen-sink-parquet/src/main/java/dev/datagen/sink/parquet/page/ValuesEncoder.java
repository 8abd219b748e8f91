package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Column;
import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/**
 * Encodes the values of one type of column.
 *
 * @param <C> how such values are stored
 */
interface ValuesEncoder<C extends Column> {

  /** The class of {@code C}. */
  Class<C> columnClass();

  /**
   * Appends the values that are not null to {@code scratch.page} and notes the least and the
   * greatest of them.
   *
   * @param present how many are not null, at least 1
   */
  Encoding encode(C column, int present, Statistics<?> statistics, Scratch scratch)
      throws IOException;
}
