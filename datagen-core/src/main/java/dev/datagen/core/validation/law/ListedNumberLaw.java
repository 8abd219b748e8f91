package dev.datagen.core.validation.law;

import dev.datagen.api.column.ColumnType;
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
    double[] values = Reals.of(law.values(), type);
    return new ListedNumberLaw(values, law.shares(), type.kind() == ColumnType.Kind.INT);
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
