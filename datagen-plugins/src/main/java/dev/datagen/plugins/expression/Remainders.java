package dev.datagen.plugins.expression;

/** Remainders of doubles, exactly what {@code %} gives, several times as fast in usual cases. */
final class Remainders {

  /** Magnitudes below it have all integers between them. */
  private static final double EXACT = 0x1.0p52;

  private Remainders() {}

  /**
   * The remainder with the sign of the divisor.
   *
   * @return NaN for a divisor of 0, or where an argument is not finite
   */
  static double floor(double dividend, double divisor) {
    double remainder = truncated(dividend, divisor);
    return remainder != 0 && remainder < 0 != divisor < 0 ? remainder + divisor : remainder;
  }

  /** {@code dividend % divisor}, which the processor has no quick instruction for. */
  static double truncated(double dividend, double divisor) {
    double quotient = dividend / divisor;
    if (!(Math.abs(dividend) < EXACT && Math.abs(divisor) < EXACT)
        || divisor != (long) divisor
        || divisor == 0) {
      return dividend % divisor;
    }
    // Product and difference are exact: integers below 2^53, and a difference no finer than the
    // dividend. Rounding may have made the quotient a whole number too large by one.
    double remainder = dividend - (long) quotient * divisor;
    if (remainder != 0 && remainder < 0 != dividend < 0) {
      remainder += dividend < 0 ? -Math.abs(divisor) : Math.abs(divisor);
    }
    return Math.copySign(remainder, dividend);
  }
}
