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
  private static final int DIGITS = 2;

  /**
   * The bounds of some numbers.
   *
   * @param sorted ascending, at least one
   * @param minCount how many rows lie on or beyond each bound at least, as far as there are so many
   */
  static Bounds of(double[] sorted, int minCount) {
    int n = sorted.length;
    int skip = (int) Math.min(Math.max(minCount - 1, TAIL * n), (n - 1) / 4.0);
    int digits = n < minCount ? 1 : DIGITS;
    double low = sorted[skip];
    double high = sorted[n - 1 - skip];
    return new Bounds(
        rounded(low, digits, RoundingMode.FLOOR), rounded(high, digits, RoundingMode.CEILING));
  }

  /** A whole number rounded down to two digits that count. */
  static long downward(long number) {
    return (long) rounded(number, DIGITS, RoundingMode.FLOOR);
  }

  /** A count rounded up to two digits that count. */
  static int upward(int count) {
    return (int) Math.min(Integer.MAX_VALUE, rounded(count, DIGITS, RoundingMode.CEILING));
  }

  private static double rounded(double value, int digits, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue();
  }
}
