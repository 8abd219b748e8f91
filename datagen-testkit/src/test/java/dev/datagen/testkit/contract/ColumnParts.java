package dev.datagen.testkit.contract;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.rows.Rows;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Columns that the generators and modifiers of these tests make. */
final class ColumnParts {

  private ColumnParts() {}

  /**
   * A column of integers.
   *
   * @param value gives the value at a position
   */
  static LongColumn longs(Rows rows, IntToLongFunction value) {
    long[] values = new long[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsLong(i);
    }
    return LongColumn.of(values);
  }

  /** Nulls at the positions that the predicate takes. */
  static Nulls nulls(Rows rows, IntPredicate at) {
    long[] words = new long[Nulls.wordsFor(rows.size())];
    for (int i = 0; i < rows.size(); i++) {
      if (at.test(i)) {
        Nulls.set(words, i);
      }
    }
    return Nulls.of(words);
  }
}
