package dev.datagen.core.validation.source;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;

/** Brings columns read to the declared type, where no value changes by that. */
final class Reshaping {

  private Reshaping() {}

  /** Whether values of one type can be looked at as another. */
  static boolean fits(ColumnType from, ColumnType to) {
    return from != null
        && (from.equals(to)
            || from.kind() == ColumnType.Kind.DECIMAL
                && to.kind() == ColumnType.Kind.DECIMAL
                && from.scale() <= to.scale());
  }

  /** The column in the declared type. */
  static Column of(Column column, ColumnType from, ColumnType to) {
    if (from.scale() == to.scale()) {
      return column;
    }
    long factor = 1;
    for (int digit = from.scale(); digit < to.scale(); digit++) {
      factor *= 10;
    }
    LongColumn longs = (LongColumn) column;
    long[] values = new long[longs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = longs.values()[i] * factor;
    }
    return new LongColumn(values, longs.nulls());
  }

  /** Stands for a column that is not there; checks that read it are not made. */
  static Column absent(ColumnType type, int size) {
    return switch (type.kind()) {
      case STRING -> Utf8Column.nulls(size);
      case FLOAT -> new DoubleColumn(new double[size], Nulls.all(size));
      case BOOL -> new BooleanColumn(new boolean[size], Nulls.all(size));
      case INT, DATE, DATETIME, DECIMAL -> new LongColumn(new long[size], Nulls.all(size));
    };
  }
}
