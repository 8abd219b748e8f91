package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import java.math.BigDecimal;

/** Brings a column that refers to the type of the one that it refers to. */
final class Conversion {

  private static final long DAY = 86_400_000_000L;

  private Conversion() {}

  /** The column in the type of its target; values that have no equal there become NaN or a gap. */
  static Column of(Column column, ColumnType from, ColumnType to) {
    if (from.equals(to) || from.isNumeric() != to.isNumeric() || !isStoredAsNumber(from)) {
      return column;
    }
    int size = column.size();
    if (to.kind() == ColumnType.Kind.FLOAT) {
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        values[i] = number(column, from, i).doubleValue();
      }
      return new DoubleColumn(values, column.nulls());
    }
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = column.isNull(i) ? 0 : stored(column, from, to, i);
    }
    return new LongColumn(values, column.nulls());
  }

  private static boolean isStoredAsNumber(ColumnType type) {
    return type.isNumeric() || type.isTemporal();
  }

  private static BigDecimal number(Column column, ColumnType type, int row) {
    if (column instanceof DoubleColumn doubles) {
      double value = doubles.values()[row];
      return Double.isFinite(value) ? new BigDecimal(value) : BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(((LongColumn) column).values()[row], type.scale());
  }

  private static long stored(Column column, ColumnType from, ColumnType to, int row) {
    if (from.isTemporal()) {
      long value = ((LongColumn) column).values()[row];
      return to.kind() == ColumnType.Kind.DATETIME
          ? value * DAY
          : value % DAY == 0 ? value / DAY : Long.MIN_VALUE;
    }
    try {
      return number(column, from, row).scaleByPowerOfTen(to.scale()).longValueExact();
    } catch (ArithmeticException e) {
      // A number that the other type cannot hold has no equal there.
      return Long.MIN_VALUE;
    }
  }
}
