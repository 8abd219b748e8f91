package dev.datagen.core.order;

/**
 * When the rows of a table happen. Called from many threads at once; a pure function of the row.
 */
public interface Times {

  /** The time of a row that has none: it comes before all others. */
  long NONE = Long.MIN_VALUE;

  /** Number of rows. */
  long rows();

  /**
   * Fills {@code out[i]} with the time of row {@code first + i} in microseconds, for as many rows
   * as {@code out} is long.
   */
  void fill(long first, long[] out);
}
