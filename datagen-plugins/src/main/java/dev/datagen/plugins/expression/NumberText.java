package dev.datagen.plugins.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text, the same on every version of Java and as the engine writes them into text
 * columns: the fewest significant digits that read back as the same double, without exponent
 * ({@code 0.1}, {@code 3}, {@code 0.0000000015}).
 */
final class NumberText {

  /** Powers of ten that doubles hold exactly. */
  private static final double[] POWERS = new double[23];

  /** Any decimal of 15 digits survives as a double, so there is but one for each. */
  private static final double SURE = 1e15;

  private static final double LEAST_NORMAL = 0x1.0p-1022;

  private static final RoundingMode[] NEAREST_FIRST = {
    RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN
  };

  static {
    POWERS[0] = 1;
    for (int digits = 1; digits < POWERS.length; digits++) {
      POWERS[digits] = POWERS[digits - 1] * 10;
    }
  }

  private NumberText() {}

  /** The text of a double; {@code NaN}, {@code Infinity}, {@code -Infinity} for those. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    for (int digits = 0; digits < POWERS.length; digits++) {
      double unscaled = Math.rint(value * POWERS[digits]);
      if (Math.abs(unscaled) >= SURE) {
        break;
      }
      // the quotient of two exact doubles is rounded as the decimal would be when read
      if (unscaled / POWERS[digits] == value) {
        return plain((long) unscaled, digits);
      }
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }

  private static String plain(long unscaled, int digits) {
    if (digits == 0) {
      return Long.toString(unscaled);
    }
    String all = Long.toString(Math.abs(unscaled));
    StringBuilder text = new StringBuilder(digits + 20);
    if (unscaled < 0) {
      text.append('-');
    }
    int whole = all.length() - digits;
    if (whole > 0) {
      return text.append(all, 0, whole).append('.').append(all, whole, all.length()).toString();
    }
    return text.append("0.").append("0".repeat(-whole)).append(all).toString();
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = Math.abs(value) < LEAST_NORMAL ? 2 : 15; digits < 17; digits++) {
      for (RoundingMode mode : NEAREST_FIRST) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (Double.parseDouble(rounded.toString()) == value) {
          return rounded;
        }
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }
}
