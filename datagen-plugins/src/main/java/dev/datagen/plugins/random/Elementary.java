package dev.datagen.plugins.random;

/**
 * Exponential and logarithm from additions, multiplications and divisions alone, so that every
 * machine and every Java gives the same bits, without the branches and the calls that make {@link
 * StrictMath} slow. Off by less than 2 units in the last place.
 */
public final class Elementary {

  /** Added and taken away again, it rounds to an integer that its low bits then hold. */
  private static final double ROUNDER = 0x1.8p52;

  private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

  private static final double PER_LN_2 = 1.4426950408889634;

  /** ln 2 in two parts; the upper has so few bits that its product with an exponent is exact. */
  private static final double LN_2_UPPER = 0x1.62e42feep-1;

  private static final double LN_2_LOWER = 1.90821492927058770002e-10;

  /** Beyond it exponents might leave a double's range, and the library function takes over. */
  private static final double LARGEST = 700;

  private static final long ROOT_HALF = Double.doubleToRawLongBits(0.7071067811865476);
  private static final double SMALLEST_NORMAL = 0x1.0p-1022;

  private Elementary() {}

  /** e^x. */
  public static double exp(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      return StrictMath.exp(x);
    }
    double rounded = x * PER_LN_2 + ROUNDER;
    double part = 1 + expm1OfPart(x, rounded - ROUNDER);
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(part) + (Double.doubleToRawLongBits(rounded) << 52));
  }

  /** e^x - 1, exact to the last places near 0 too. */
  public static double expm1(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      return StrictMath.expm1(x);
    }
    double rounded = x * PER_LN_2 + ROUNDER;
    double scale =
        Double.longBitsToDouble(
            Double.doubleToRawLongBits(1) + (Double.doubleToRawLongBits(rounded) << 52));
    return scale * expm1OfPart(x, rounded - ROUNDER) + (scale - 1);
  }

  /** e^r - 1 of r = x - exponent ln 2, at most 0.35 in size: the power series up to r^13. */
  private static double expm1OfPart(double x, double exponent) {
    double r = x - exponent * LN_2_UPPER - exponent * LN_2_LOWER;
    double r2 = r * r;
    double r4 = r2 * r2;
    double low = 1.0 / 2 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120));
    double middle = 1.0 / 720 + r * (1.0 / 5040) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
    double high =
        1.0 / 3628800 + r * (1.0 / 39916800) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800.0));
    return r + r2 * (low + r4 * (middle + r4 * high));
  }

  /** The natural logarithm (the formula of fdlibm's {@code log}, without its special cases). */
  public static double log(double x) {
    if (!(x >= SMALLEST_NORMAL && x < Double.POSITIVE_INFINITY)) {
      return StrictMath.log(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    long steps = bits - ROOT_HALF >> 52;
    double exponent = Double.longBitsToDouble(ROUNDER_BITS + steps) - ROUNDER;
    double f = Double.longBitsToDouble(bits - (steps << 52)) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even =
        w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
    double odd =
        z
            * (0.6666666666666735130
                + w
                    * (0.2857142874366239149
                        + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
    double half = 0.5 * f * f;
    return exponent * LN_2_UPPER - (half - (s * (half + even + odd) + exponent * LN_2_LOWER) - f);
  }

  /** log(1 + x), exact to the last places near 0 too. */
  public static double log1p(double x) {
    double sum = 1 + x;
    if (!(sum >= SMALLEST_NORMAL && sum < Double.POSITIVE_INFINITY)) {
      return StrictMath.log1p(x);
    }
    return log(sum) + (x - (sum - 1)) / sum;
  }
}
