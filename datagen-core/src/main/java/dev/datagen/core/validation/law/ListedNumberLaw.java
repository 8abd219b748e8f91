package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.law.NumberLaw;

/**
 * The law of listed numbers.
 *
 * @param values the numbers
 * @param shares the probability of each
 * @param isInteger whether all are integers
 */
record ListedNumberLaw(double[] values, double[] shares, boolean isInteger) implements NumberLaw {

  static NumberLaw of(ListLaw law, ColumnType type) {
    double[] values = numbers(law.values(), type);
    return new ListedNumberLaw(values, law.shares(), type.kind() == ColumnType.Kind.INT);
  }

  /** The values of a numeric column as doubles. */
  static double[] numbers(Column column, ColumnType type) {
    if (column instanceof DoubleColumn doubles) {
      return doubles.values().clone();
    }
    long[] stored = ((LongColumn) column).values();
    double unit = StrictMath.pow(10, type.scale());
    double[] numbers = new double[stored.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = stored[i] / unit;
    }
    return numbers;
  }

  @Override
  public double below(double x) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] < x ? shares[i] : 0;
    }
    return sum;
  }

  @Override
  public double upTo(double x) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] <= x ? shares[i] : 0;
    }
    return sum;
  }
}
