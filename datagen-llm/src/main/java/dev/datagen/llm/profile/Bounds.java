package dev.datagen.llm.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Bounds that tell nobody's value: no extreme, but what {@code minCount} rows lie beyond, rounded
 * outwards.
 *
 * @param low the lower bound
 * @param high the upper bound
 */
record Bounds(double low, double high) {

  private static final double TAIL = 0.001;

  /**
   * The bounds of some numbers.
   *
   * @param sorted ascending, at least one
   * @param minCount how many rows lie on or beyond each bound at least, as far as there are so many
   */
  static Bounds of(double[] sorted, int minCount) {
    int n = sorted.length;
    int skip = (int) Math.min(Math.max(minCount - 1, TAIL * n), (n - 1) / 4.0);
    double low = sorted[skip];
    double high = sorted[n - 1 - skip];
    return new Bounds(rounded(low, RoundingMode.FLOOR), rounded(high, RoundingMode.CEILING));
  }

  /** A count rounded up to two digits that count. */
  static int upward(int count) {
    return (int) Math.min(Integer.MAX_VALUE, rounded(count, RoundingMode.CEILING));
  }

  private static double rounded(double value, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(2, mode)).doubleValue();
  }
}
