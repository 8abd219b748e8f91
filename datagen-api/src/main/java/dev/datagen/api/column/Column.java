package dev.datagen.api.column;

/**
 * The values of one column for a run of rows: an immutable primitive array plus {@link Nulls}.
 *
 * <p>A column takes ownership of the arrays handed to it: whoever made them must not write to them
 * afterwards, and readers that get at them through the concrete class must never write to them.
 * Values at null positions are unspecified (but present), so loops need not branch on nulls.
 *
 * <p>Typed access is on the concrete classes only: dispatch once for a column ({@code switch} or
 * {@code instanceof}), never once for a row.
 */
public sealed interface Column permits LongColumn, DoubleColumn, BooleanColumn, StringColumn {

  /** Number of values, nulls included. */
  int size();

  /** Which positions are null; {@link Nulls#NONE} where none is. */
  Nulls nulls();

  /** Whether the value at {@code position} (0 … size-1) is null. */
  default boolean isNull(int position) {
    return nulls().isNull(position);
  }

  /** The same values with other nulls; shares the value arrays. */
  Column withNulls(Nulls nulls);

  /**
   * A new column whose value {@code i} is this column's value at {@code positions[i]}. A negative
   * position gives null.
   */
  Column gather(int[] positions);

  /** The values {@code from} (inclusive) to {@code to} (exclusive) as a column of their own. */
  Column slice(int from, int to);

  /**
   * The value at {@code position} as a boxed Java object ({@code Long}, {@code Double}, {@code
   * Boolean} or {@code String}), or null. For previews, messages and tests; never for a hot loop.
   */
  Object value(int position);
}
