package dev.datagen.plugins.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text, the same on every version of Java: the fewest of 15 to 17 significant digits
 * that read back as the same double, trailing zeros left out ({@code 0.1}, {@code 3.0}, {@code
 * 1.5E-9}).
 */
final class NumberText {

  private static final double PLAIN_FROM = 1e-7;
  private static final double PLAIN_TO = 1e17;
  private static final double INTEGERS = 0x1.0p53;

  private NumberText() {}

  /** The text of a double; {@code NaN}, {@code Infinity}, {@code -Infinity} for those. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < INTEGERS) {
      return (1 / value < 0 && value == 0 ? "-0" : Long.toString((long) value)) + ".0";
    }
    return text(value, shortest(value));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Double.parseDouble(rounded.toString()) == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String text(double value, BigDecimal decimal) {
    double magnitude = Math.abs(value);
    if (magnitude >= PLAIN_FROM && magnitude < PLAIN_TO) {
      return decimal.scale() > 0 ? decimal.toPlainString() : decimal.toPlainString() + ".0";
    }
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return (value < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}
