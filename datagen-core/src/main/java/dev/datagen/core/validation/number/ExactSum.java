package dev.datagen.core.validation.number;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The exact sum of doubles: the same for any order and any cut into parts. Numbers that are not
 * finite are counted and left out.
 *
 * <p>Blocks of values are split at two bit positions that depend on the largest of them, so that
 * the sums of the parts are exact in plain doubles (Demmel and Nguyen, "Parallel reproducible
 * summation", 2015); what they leave over goes to a {@link Superaccumulator} value by value.
 */
public final class ExactSum {

  private static final int BLOCK = 2048;
  private static final int BLOCK_BITS = 11;

  private final Superaccumulator sum = new Superaccumulator();
  private long count;
  private long notFinite;

  /** Adds one value. */
  public void add(double value) {
    if (Double.isFinite(value)) {
      sum.add(value);
      count++;
    } else {
      notFinite++;
    }
  }

  /** Adds the values {@code from} (inclusive) to {@code to} (exclusive). */
  public void add(double[] values, int from, int to) {
    for (int start = from; start < to; start += BLOCK) {
      block(values, start, Math.min(to, start + BLOCK));
    }
  }

  private void block(double[] values, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    if (largest == 0) {
      count += to - from;
      return;
    }
    int exponent = Math.getExponent(largest);
    if (!(largest <= Double.MAX_VALUE) || exponent > 900 || exponent < -900) {
      for (int i = from; i < to; i++) {
        add(values[i]);
      }
      return;
    }
    split(values, from, to, exponent + 1);
  }

  private void split(double[] values, int from, int to, int exponent) {
    int first = exponent + BLOCK_BITS;
    double upper = Math.scalb(1.5, first);
    double lower = Math.scalb(1.5, first - 53 + BLOCK_BITS + 1);
    double high0 = 0;
    double high1 = 0;
    double low0 = 0;
    double low1 = 0;
    long rest = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      double q0 = values[i] + upper - upper;
      double q1 = values[i + 1] + upper - upper;
      double r0 = values[i] - q0;
      double r1 = values[i + 1] - q1;
      double s0 = r0 + lower - lower;
      double s1 = r1 + lower - lower;
      high0 += q0;
      high1 += q1;
      low0 += s0;
      low1 += s1;
      rest |= Double.doubleToRawLongBits(r0 - s0) | Double.doubleToRawLongBits(r1 - s1);
    }
    // The sign of a zero that is left over says nothing.
    if (rest << 1 != 0) {
      i = from;
    } else {
      sum.add(high0);
      sum.add(high1);
      sum.add(low0);
      sum.add(low1);
    }
    for (; i < to; i++) {
      sum.add(values[i]);
    }
    count += to - from;
  }

  /** Adds what another sum holds. */
  public void add(ExactSum other) {
    sum.add(other.sum);
    count += other.count;
    notFinite += other.notFinite;
  }

  /** How many finite values were added. */
  public long count() {
    return count;
  }

  /** How many values were not finite and so left out. */
  public long notFinite() {
    return notFinite;
  }

  /** The sum of the finite values, exactly. */
  public BigDecimal value() {
    return sum.value();
  }

  /** The mean of the finite values, rounded once; NaN where there are none. */
  public double mean() {
    return count == 0
        ? Double.NaN
        : value().divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
  }
}
