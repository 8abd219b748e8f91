package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.problem.RowError;

/**
 * What code is evaluated over: some rows' columns, and which of the rows matter. Values at rows
 * that do not matter are computed but never looked at, and raise no errors.
 */
final class Frame {

  private final int size;
  private final Column[] columns;
  private final boolean[] active;
  private final boolean lenient;

  private Frame(int size, Column[] columns, boolean[] active, boolean lenient) {
    this.size = size;
    this.columns = columns;
    this.active = active;
    this.lenient = lenient;
  }

  /**
   * All rows of the columns.
   *
   * @param columns by slot of {@link InputNode}
   * @param lenient whether a value that cannot be computed is null rather than an error
   */
  static Frame of(int size, Column[] columns, boolean lenient) {
    return new Frame(size, columns, null, lenient);
  }

  int size() {
    return size;
  }

  Column column(int slot) {
    return columns[slot];
  }

  boolean isActive(int i) {
    return active == null || active[i];
  }

  /** The rows among the active ones where {@code wanted[i]}; null if there are none. */
  Frame where(boolean[] wanted) {
    boolean[] narrowed = new boolean[size];
    boolean any = false;
    for (int i = 0; i < size; i++) {
      narrowed[i] = wanted[i] && isActive(i);
      any |= narrowed[i];
    }
    return any ? new Frame(size, columns, narrowed, lenient) : null;
  }

  /** The same rows; a value that cannot be computed is null. */
  Frame lenient() {
    return lenient ? this : new Frame(size, columns, active, true);
  }

  /**
   * A value that cannot be computed: marks it null, or raises an error if it matters and may not be
   * null.
   *
   * @param nulls the bitmap of the result
   */
  void undefined(int i, long[] nulls, String why) {
    if (!lenient && isActive(i)) {
      throw new RowError(i, why);
    }
    Nulls.set(nulls, i);
  }

  /** Raises an error if the row matters and is not null already. */
  void overflow(int i, Nulls nulls, String why) {
    if (isActive(i) && !nulls.isNull(i)) {
      throw new RowError(i, why);
    }
  }
}
