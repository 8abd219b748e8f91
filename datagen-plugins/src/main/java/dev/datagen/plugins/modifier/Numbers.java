package dev.datagen.plugins.modifier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;

/** Columns of numbers as doubles. */
public final class Numbers {

  private Numbers() {}

  /**
   * The values of a numeric column in an array of their own: integers as they are (nearest double
   * beyond 2^53), decimals as the value they stand for. Null positions hold some finite number or
   * what the column holds there.
   *
   * @param type the column's type: INT, FLOAT or DECIMAL
   */
  public static double[] copy(Column column, ColumnType type) {
    if (column instanceof DoubleColumn doubles) {
      return doubles.values().clone();
    }
    long[] values = ((LongColumn) column).values();
    double[] copy = new double[values.length];
    double unit = powerOfTen(type.scale());
    for (int i = 0; i < copy.length; i++) {
      // dividing by an exact power of ten rounds once; multiplying by 0.01 would round twice
      copy[i] = values[i] / unit;
    }
    return copy;
  }

  /** 10^exponent, exact for the scales of decimals (0 to 18). */
  public static double powerOfTen(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
