package dev.datagen.core.validation;

import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.Nulls;

/**
 * What a run of doubles is at a glance, nulls aside.
 *
 * @param count how many values there are
 * @param min the least number, infinity where there is none
 * @param max the greatest number, minus infinity where there is none
 * @param hasNaN whether one is not a number
 */
public record DoubleSummary(long count, double min, double max, boolean hasNaN) {

  static DoubleSummary of(DoubleColumn column) {
    double[] values = column.values();
    Nulls nulls = column.nulls();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    boolean hasNaN = false;
    if (!nulls.any()) {
      for (double value : values) {
        min = value < min ? value : min;
        max = value > max ? value : max;
        hasNaN |= value != value;
      }
      return new DoubleSummary(values.length, min, max, hasNaN);
    }
    for (int i = 0; i < values.length; i++) {
      if (!nulls.isNull(i)) {
        min = values[i] < min ? values[i] : min;
        max = values[i] > max ? values[i] : max;
        hasNaN |= values[i] != values[i];
      }
    }
    return new DoubleSummary(values.length - nulls.count(values.length), min, max, hasNaN);
  }
}
