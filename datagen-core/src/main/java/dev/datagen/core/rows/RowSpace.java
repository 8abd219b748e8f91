package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;

/** All rows of a table: how many there are, and any of them on request. Thread safe. */
public sealed interface RowSpace permits FlatRows, FannedRows {

  /** Number of rows. The first call for a random fan-out counts them. */
  long size();

  /** Number of rows if it is known without counting, else −1. */
  long knownSize();

  /** Number of rows there are at least, without counting, but for odds below 1 in 10^20. */
  long leastSize();

  /** The rows {@code first … first + count - 1}, all of which must exist. */
  Rows range(long first, int count);

  /** The first {@code count} rows, or all if there are fewer, without counting the others. */
  Rows head(int count);

  /** The given rows, all of which must exist, in that order. Takes ownership of the array. */
  Rows pick(long[] rows);

  /** Tells, before anything is read, that single rows will be picked often. */
  default void readAtRandom() {}
}
