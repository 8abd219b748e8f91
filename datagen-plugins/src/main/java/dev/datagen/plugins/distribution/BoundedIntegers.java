package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Integers all equally likely of which each row takes those that its bounds leave.
 *
 * @param integers the integers without bounds
 * @param min the least for every row
 * @param max the greatest for every row
 * @param bounds bounds that differ from row to row
 */
record BoundedIntegers(IntegerUniform integers, long min, long max, RowBounds bounds)
    implements BoundableGenerator {

  static BoundedIntegers of(IntegerUniform integers) {
    RowBounds none = RowBounds.none(ColumnType.INT);
    return new BoundedIntegers(integers, Long.MIN_VALUE, Long.MAX_VALUE, none);
  }

  /** The lower bound raised to another one. */
  static long from(long low, BigDecimal least) {
    return least == null
        ? low
        : least
            .setScale(0, RoundingMode.CEILING)
            .max(BigDecimal.valueOf(low))
            .min(BigDecimal.valueOf(Long.MAX_VALUE))
            .longValueExact();
  }

  /** The upper bound lowered to another one. */
  static long to(long high, BigDecimal greatest) {
    return greatest == null
        ? high
        : greatest
            .setScale(0, RoundingMode.FLOOR)
            .min(BigDecimal.valueOf(high))
            .max(BigDecimal.valueOf(Long.MIN_VALUE))
            .longValueExact();
  }

  @Override
  public ColumnType output() {
    return ColumnType.INT;
  }

  @Override
  public Optional<Clamp> clamp() {
    return integers.clamp();
  }

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(leastOfAll(), greatestOfAll()));
  }

  private long leastOfAll() {
    return Math.max(min, integers.clipped(integers.low()));
  }

  private long greatestOfAll() {
    return Math.min(max, integers.clipped(integers.high()));
  }

  @Override
  public Optional<BigDecimal> least() {
    return Optional.of(BigDecimal.valueOf(leastOfAll()));
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return Optional.of(BigDecimal.valueOf(greatestOfAll()));
  }

  @Override
  public Optional<BoundedIntegers> inside(BigDecimal least, BigDecimal greatest) {
    BoundedIntegers inside =
        new BoundedIntegers(integers, from(min, least), to(max, greatest), bounds);
    return inside.leastOfAll() <= inside.greatestOfAll() ? Optional.of(inside) : Optional.empty();
  }

  @Override
  public Optional<BoundedIntegers> withBound(RowBound bound) {
    return Optional.of(new BoundedIntegers(integers, min, max, bounds.and(bound)));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] least = bounds.leastStored(inputs, rows.size());
    long[] greatest = bounds.greatestStored(inputs, rows.size());
    long[] values = new long[rows.size()];
    key.fill(rows, 0, values);
    for (int i = 0; i < values.length; i++) {
      values[i] = inside(values[i], Math.max(least[i], min), Math.min(greatest[i], max));
    }
    return LongColumn.of(values);
  }

  /** One of the integers from {@code least} to {@code greatest}, as the clamp leaves them. */
  private long inside(long bits, long least, long greatest) {
    long bottom = integers.clipped(integers.low());
    long top = integers.clipped(integers.high());
    // what the clamp makes of the integers beyond it stays as likely as it was
    long from = least <= bottom ? integers.low() : Math.max(least, integers.low());
    long to = greatest >= top ? integers.high() : Math.min(greatest, integers.high());
    if (least > top || greatest < bottom || from > to) {
      return least > top ? least : Math.min(greatest, Math.max(least, bottom));
    }
    return integers.clipped(from + scaled(bits, to - from + 1));
  }

  /** The upper half of the product of 64 random bits and an unsigned width; 0 is 2^64. */
  private static long scaled(long bits, long width) {
    if (width > 0) {
      return RandomKey.toBounded(bits, width);
    }
    return width == 0 ? bits : Math.multiplyHigh(bits, width) + bits + (bits >> 63 & width);
  }

  @Override
  public Optional<dev.datagen.api.law.Law> law() {
    if (!bounds.all().isEmpty()) {
      return Optional.of(
          new UncheckableLaw("what inequalities leave of its values differs from row to row"));
    }
    return integers.law().map(law -> ((NumberLaw) law).inside(min, max));
  }
}
