package dev.datagen.core.validation.profile;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.core.validation.Observed;

/** What a column's values are, nulls aside; parts added up in any order give the same whole. */
sealed interface ColumnStats permits BooleanStats, DoubleStats, LongStats, TextStats {

  /** Adds what later values are. */
  void add(ColumnStats later);

  /** How many values there are. */
  long count();

  /** The least value as text, null where there is none. */
  String min();

  /** The greatest value as text, null where there is none. */
  String max();

  /** The mean, null where there is none. */
  Double mean();

  /** The stats of a chunk's column. */
  static ColumnStats of(Observed chunk, int index, ColumnType type) {
    Column column = chunk.column(index);
    if (column instanceof LongColumn) {
      return LongStats.of(chunk, index, type);
    }
    if (column instanceof DoubleColumn) {
      return DoubleStats.of(chunk, index);
    }
    if (column instanceof BooleanColumn) {
      return BooleanStats.of(chunk, index);
    }
    return TextStats.of((StringColumn) column);
  }
}
