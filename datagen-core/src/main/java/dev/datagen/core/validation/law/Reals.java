package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;

/** Numeric columns as doubles. */
public final class Reals {

  private Reals() {}

  /** The values, in units rather than unscaled; NaN where null. */
  public static double[] of(Column column, ColumnType type) {
    double[] numbers;
    if (column instanceof DoubleColumn doubles) {
      numbers = doubles.values().clone();
    } else {
      long[] stored = ((LongColumn) column).values();
      double unit = StrictMath.pow(10, type.scale());
      numbers = new double[stored.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = stored[i] / unit;
      }
    }
    for (int i = 0; column.nulls().any() && i < numbers.length; i++) {
      if (column.isNull(i)) {
        numbers[i] = Double.NaN;
      }
    }
    return numbers;
  }
}
