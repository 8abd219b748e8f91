package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Integers from low to high, both included, all equally likely but for a part in 2^63 of their
 * number. The whole 64-bit range is exact: nothing passes through a double.
 */
record IntegerUniform(long low, long high, Optional<Clamp> clamp)
    implements BoundableGenerator, CountableGenerator {

  static Generator plan(Parameters parameters, Optional<Clamp> clamp, ColumnContext context) {
    long low = bound(parameters, "low", RoundingMode.CEILING);
    long high = bound(parameters, "high", RoundingMode.FLOOR);
    if (low > high) {
      throw new InvalidArgument(
          "params",
          "there is no integer from " + parameters.exact("low") + " to " + parameters.exact("high"),
          "move low and high apart, or make the column a float");
    }
    return context.unique()
        ? DistinctIntegers.plan(low, high, clamp, context)
        : new IntegerUniform(low, high, clamp);
  }

  private static long bound(Parameters parameters, String name, RoundingMode inwards) {
    BigDecimal exact = parameters.exact(name);
    // rounding 1e-999999999 itself would calculate with a billion digits
    boolean fraction = exact.precision() - (long) exact.scale() <= 0;
    BigDecimal near = fraction ? BigDecimal.valueOf(exact.signum(), 1) : exact;
    BigInteger rounded = near.setScale(0, inwards).toBigInteger();
    if (rounded.bitLength() > 63) {
      parameters.refuse(name, "must fit 64 bits on an int column");
    }
    return rounded.longValue();
  }

  @Override
  public Optional<BigDecimal> least() {
    return Optional.of(BigDecimal.valueOf(clipped(low)));
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return Optional.of(BigDecimal.valueOf(clipped(high)));
  }

  @Override
  public Optional<BoundedIntegers> inside(BigDecimal least, BigDecimal greatest) {
    return BoundedIntegers.of(this).inside(least, greatest);
  }

  @Override
  public Optional<BoundedIntegers> withBound(RowBound bound) {
    return BoundedIntegers.of(this).withBound(bound);
  }

  @Override
  public boolean isCountable() {
    return clipped(low) == low && clipped(high) == high && high - low >= 0 && high - low + 1 > 0;
  }

  @Override
  public OptionalLong values() {
    return OptionalLong.of(high - low + 1);
  }

  @Override
  public long values(Inputs inputs) {
    return high - low + 1;
  }

  @Override
  public Column value(long[] numbers, Inputs inputs) {
    long[] values = new long[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = low + numbers[i];
    }
    return LongColumn.of(values);
  }

  /** An integer as the clamp leaves it. */
  long clipped(long value) {
    if (clamp.isEmpty()) {
      return value;
    }
    long min = (long) Math.ceil(clamp.get().min());
    long max = (long) Math.floor(clamp.get().max());
    return Math.min(max, Math.max(min, value));
  }

  @Override
  public ColumnType output() {
    return ColumnType.INT;
  }

  @Override
  public Optional<Clamp> support() {
    Clamp own = new Clamp(low, high);
    return Optional.of(
        clamp.map(c -> new Clamp(c.apply(own.min()), c.apply(own.max()))).orElse(own));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] values = new long[rows.size()];
    long width = high - low + 1;
    if (width > 0) {
      key.fillBounded(rows, 0, low, width, values);
    } else {
      key.fill(rows, 0, values);
    }
    if (width < 0) {
      for (int i = 0; i < values.length; i++) {
        // the upper half of the unsigned product
        values[i] =
            low + Math.multiplyHigh(values[i], width) + values[i] + (values[i] >> 63 & width);
      }
    }
    for (int i = 0; clamp.isPresent() && i < values.length; i++) {
      values[i] = clipped(values[i]);
    }
    return LongColumn.of(values);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(law(low, high, clamp));
  }

  /** Integers from low to high, as doubles tell them apart. */
  static NumberLaw law(long low, long high, Optional<Clamp> clamp) {
    double width = (double) high - low + 1;
    NumberLaw law =
        Cumulative.integers(k -> Math.max(0, Math.min(1, (k - (double) low + 1) / width)));
    return clamp.map(c -> law.clamped(Math.ceil(c.min()), Math.floor(c.max()))).orElse(law);
  }
}
