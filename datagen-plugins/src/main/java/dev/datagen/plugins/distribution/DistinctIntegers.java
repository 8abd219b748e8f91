package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.Law;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.util.Optional;

/** Integers from low to high, none twice: a keyed bijection of the rows' positions. */
record DistinctIntegers(long low, long high, Optional<Clamp> clamp, long rows)
    implements BoundableGenerator {

  static DistinctIntegers plan(long low, long high, Optional<Clamp> clamp, ColumnContext context) {
    long least = Math.max(low, clamp.map(c -> (long) Math.ceil(c.min())).orElse(low));
    long greatest = Math.min(high, clamp.map(c -> (long) Math.floor(c.max())).orElse(high));
    long rows = Math.max(1, context.rows().orElse(1));
    if (least > greatest || Long.compareUnsigned(greatest - least, rows - 1) < 0) {
      String size = least > greatest ? "0" : Long.toUnsignedString(greatest - least + 1);
      throw new InvalidArgument(
          "params",
          context.column()
              + " must be unique in "
              + rows
              + " rows, but only has "
              + size
              + " integers to choose from",
          "move low and high apart, or make fewer rows");
    }
    return new DistinctIntegers(least, greatest, clamp, rows);
  }

  @Override
  public Optional<BigDecimal> least() {
    return Optional.of(BigDecimal.valueOf(low));
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return Optional.of(BigDecimal.valueOf(high));
  }

  @Override
  public Optional<DistinctIntegers> inside(BigDecimal least, BigDecimal greatest) {
    long from = BoundedIntegers.from(low, least);
    long to = BoundedIntegers.to(high, greatest);
    return from <= to && Long.compareUnsigned(to - from, rows - 1) >= 0
        ? Optional.of(new DistinctIntegers(from, to, clamp, rows))
        : Optional.empty();
  }

  @Override
  public ColumnType output() {
    return ColumnType.INT;
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(low, high));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    KeyedPermutation permutation = KeyedPermutation.upTo(key, high - low);
    long[] values = new long[rows.size()];
    for (int i = 0; i < values.length; i++) {
      if (Long.compareUnsigned(rows.row(i), high - low) > 0) {
        throw new RowError(
            i,
            "all "
                + Long.toUnsignedString(high - low + 1)
                + " integers from "
                + low
                + " to "
                + high
                + " are taken by earlier rows");
      }
      values[i] = low + permutation.apply(rows.row(i));
    }
    return LongColumn.of(values);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(IntegerUniform.law(low, high, Optional.empty()));
  }
}
