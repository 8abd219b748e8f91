package dev.datagen.core.validation.composite;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.core.validation.law.Calendar;
import java.util.Map;

/**
 * How often the calendar has each hour or day that rows may lie in.
 *
 * @param first begin of the first unit
 * @param unit length of a unit in microseconds
 * @param weights how much of the calendar, or of the grid that instants lie on, each unit has
 */
record Exposure(long first, long unit, double[] weights) {

  private static final long MOST = 2_000_000;

  /** Every unit of a span alike. */
  static Exposure ofSpan(long from, long to, boolean hours) {
    long unit = hours ? Calendar.HOUR : Calendar.DAY;
    long first = Math.floorDiv(from, unit) * unit;
    int size = (int) Math.min(MOST, (to - first) / unit + 1);
    double[] weights = new double[size];
    java.util.Arrays.fill(weights, 1);
    return new Exposure(first, unit, weights);
  }

  /** The grid that a law draws from, its patterns taken out. */
  static Exposure ofLaw(TimeLaw law, boolean hours) {
    Exposure span = ofSpan(law.earliest(), law.latest(), hours);
    for (int i = 0; i < span.weights.length; i++) {
      long begin = span.at(i);
      double share = law.shareBefore(begin + span.unit) - law.shareBefore(begin);
      double weight = 1;
      for (Map.Entry<Dimension, double[]> pattern : law.patterns().entrySet()) {
        boolean finer = pattern.getKey() != Dimension.HOUR || hours;
        weight *= finer ? pattern.getValue()[Calendar.field(pattern.getKey(), begin)] : 1;
      }
      span.weights[i] = weight > 0 ? share / weight : 0;
    }
    return span;
  }

  /** The begin of a unit. */
  long at(int index) {
    return first + index * unit;
  }
}
