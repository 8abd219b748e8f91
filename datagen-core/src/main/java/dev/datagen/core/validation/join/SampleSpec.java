package dev.datagen.core.validation.join;

import java.util.List;

/**
 * Which rows and columns of a table are kept.
 *
 * @param table the table
 * @param key index of the column whose hash decides whether a row is kept; {@link #BY_ROW} where
 *     that of its position does
 * @param columns indexes of the columns kept, ascending
 * @param limit rows whose hash, of 63 bits, is less are kept; {@link Long#MAX_VALUE} keeps all
 */
public record SampleSpec(String table, int key, List<Integer> columns, long limit) {

  /** The position decides. */
  public static final int BY_ROW = -1;

  /** So many rows of a table are kept; twice as many before the limit is lowered. */
  public static final long MOST_ROWS = 1 << 18;

  public SampleSpec {
    columns = List.copyOf(columns);
  }

  /** Whether every row is kept. */
  public boolean isWhole() {
    return limit == Long.MAX_VALUE;
  }

  /** The limit that keeps about {@link #MOST_ROWS} of so many rows. */
  public static long limit(long rows) {
    return rows <= MOST_ROWS ? Long.MAX_VALUE : (long) ((double) MOST_ROWS / rows * Long.MAX_VALUE);
  }
}
