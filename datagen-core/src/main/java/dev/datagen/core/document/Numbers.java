package dev.datagen.core.document;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers in one canonical form, so that {@code 1.0} is {@code 1}. */
public final class Numbers {

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Double.MAX_VALUE);
  private static final int LONGEST_EXPONENT = 6;
  private static final int LEAST_MAGNITUDE = -308;

  private Numbers() {}

  /**
   * A decimal literal as a {@code Long} if it is whole and fits, otherwise as a {@code BigDecimal}
   * without trailing zeros; null if no double is as large or as small.
   *
   * @throws NumberFormatException if the text is no decimal number
   */
  public static Number parse(String text) {
    if (exponentLength(text) > LONGEST_EXPONENT) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() == 0) {
      return 0L;
    }
    int magnitude = number.precision() - number.scale() - 1;
    if (number.abs().compareTo(GREATEST) > 0 || magnitude < LEAST_MAGNITUDE) {
      return null;
    }
    return canonical(number);
  }

  /** The canonical form of a number of ordinary size. */
  static Number canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() <= 0) {
      BigInteger whole = stripped.toBigInteger();
      if (whole.bitLength() <= 63) {
        return whole.longValue();
      }
    }
    return stripped;
  }

  private static int exponentLength(String text) {
    int e = Math.max(text.lastIndexOf('e'), text.lastIndexOf('E'));
    return e < 0 ? 0 : text.length() - e - 1;
  }
}
