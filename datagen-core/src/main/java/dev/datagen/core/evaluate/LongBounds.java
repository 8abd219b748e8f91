package dev.datagen.core.evaluate;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Bounds of stored integers, both inclusive: the least and greatest that lie within the bounds of
 * the value.
 *
 * @param min the least stored integer
 * @param max the greatest stored integer
 */
public record LongBounds(long min, long max) {

  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** The bounds of a number as bounds of its stored form: rounded inwards. */
  public LongBounds(Clamp clamp, ColumnType type) {
    this(
        stored(clamp.min(), type.scale(), RoundingMode.CEILING),
        stored(clamp.max(), type.scale(), RoundingMode.FLOOR));
  }

  private static long stored(double bound, int scale, RoundingMode rounding) {
    if (Double.isInfinite(bound)) {
      return bound < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    // 0.2 is a double a little above a fifth: what was written is the decimal that it stands for
    BigDecimal exact = new BigDecimal(bound);
    BigDecimal nearest = exact.setScale(scale, RoundingMode.HALF_EVEN);
    return stored(nearest.doubleValue() == bound ? nearest : exact, scale, rounding);
  }

  /** A decimal number as a stored integer of that scale, or the nearest there is. */
  public static long stored(BigDecimal bound, int scale, RoundingMode rounding) {
    BigInteger unscaled = bound.setScale(scale, rounding).unscaledValue();
    return unscaled.max(LEAST).min(GREATEST).longValueExact();
  }

  /** The values, or the nearer bound. */
  public LongColumn apply(LongColumn column) {
    long[] values = new long[column.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(min, Math.min(max, column.values()[i]));
    }
    return new LongColumn(values, column.nulls());
  }
}
