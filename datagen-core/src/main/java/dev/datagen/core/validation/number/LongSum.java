package dev.datagen.core.validation.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The exact sum of 64-bit integers, 128 bits wide. */
public final class LongSum {

  private long high;
  private long low;
  private long count;

  /** Adds the values {@code from} (inclusive) to {@code to} (exclusive). */
  public void add(long[] values, int from, int to) {
    long h = 0;
    long l = 0;
    for (int i = from; i < to; i++) {
      // Halves of 32 bits each: no sum of 2^31 of them overflows.
      h += values[i] >> 32;
      l += values[i] & 0xffff_ffffL;
    }
    add128(h >> 32, h << 32);
    add128(0, l);
    count += to - from;
  }

  /**
   * Adds values that are known to lie within bounds; quicker where their plain sum cannot overflow.
   *
   * @param min not greater than any of them
   * @param max not less than any of them
   */
  public void add(long[] values, int from, int to, long min, long max) {
    long most = Long.MAX_VALUE / Math.max(1, to - from);
    if (min < -most || max > most) {
      add(values, from, to);
      return;
    }
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    add128(sum >> 63, sum);
    count += to - from;
  }

  /** Adds one value. */
  public void add(long value) {
    add128(value >> 63, value);
    count++;
  }

  /** Adds what another sum holds. */
  public void add(LongSum other) {
    add128(other.high, other.low);
    count += other.count;
  }

  private void add128(long addedHigh, long addedLow) {
    long sum = low + addedLow;
    high += addedHigh + (Long.compareUnsigned(sum, addedLow) < 0 ? 1 : 0);
    low = sum;
  }

  /** How many values were added. */
  public long count() {
    return count;
  }

  /** The sum. */
  public BigInteger value() {
    return BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
  }

  /**
   * The mean, rounded once; NaN where nothing was added.
   *
   * @param scale digits behind the point that the values stand for
   */
  public double mean(int scale) {
    return count == 0
        ? Double.NaN
        : new BigDecimal(value(), scale)
            .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
            .doubleValue();
  }
}
