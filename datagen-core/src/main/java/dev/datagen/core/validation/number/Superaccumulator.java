package dev.datagen.core.validation.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact sum of finite doubles: a fixed-point number wide enough for every double, as Kulisch
 * proposed, in digits of 32 bits whose carries are put off (R. Neal, "Fast exact summation using
 * small and large superaccumulators", arXiv:1505.05571).
 */
final class Superaccumulator {

  private static final int DIGITS = 68;

  /** The least bit of a double stands for 2 to the power of this. */
  private static final int LEAST_EXPONENT = -1074;

  /** Each addition changes a digit by less than 2^32, so that so many cannot overflow 64 bits. */
  private static final int ADDITIONS = 1 << 30;

  private final long[] digits = new long[DIGITS];
  private int additions;

  /** Adds a finite double. */
  void add(double value) {
    if (++additions == ADDITIONS) {
      carry();
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & 0xf_ffff_ffff_ffffL;
    if (exponent != 0) {
      mantissa |= 1L << 52;
      exponent--;
    }
    int digit = exponent >>> 5;
    int shift = exponent & 31;
    long low = mantissa << shift & 0xffff_ffffL;
    long middle = mantissa >>> 32 - shift & 0xffff_ffffL;
    long high = shift == 0 ? 0 : mantissa >>> 64 - shift;
    if (bits < 0) {
      digits[digit] -= low;
      digits[digit + 1] -= middle;
      digits[digit + 2] -= high;
    } else {
      digits[digit] += low;
      digits[digit + 1] += middle;
      digits[digit + 2] += high;
    }
  }

  /** Adds another sum. */
  void add(Superaccumulator other) {
    carry();
    other.carry();
    for (int i = 0; i < DIGITS; i++) {
      digits[i] += other.digits[i];
    }
    additions = 2;
  }

  private void carry() {
    for (int i = 0; i < DIGITS - 1; i++) {
      long carried = digits[i] >> 32;
      digits[i] -= carried << 32;
      digits[i + 1] += carried;
    }
    additions = 1;
  }

  /** The sum, exactly. */
  BigDecimal value() {
    BigInteger sum = BigInteger.ZERO;
    for (int i = DIGITS - 1; i >= 0; i--) {
      sum = sum.shiftLeft(32).add(BigInteger.valueOf(digits[i]));
    }
    int zeros = sum.signum() == 0 ? 0 : Math.min(sum.getLowestSetBit(), -LEAST_EXPONENT);
    BigInteger odd = sum.shiftRight(zeros);
    BigInteger divisor = BigInteger.ONE.shiftLeft(-LEAST_EXPONENT - zeros);
    return new BigDecimal(odd).divide(new BigDecimal(divisor));
  }
}
