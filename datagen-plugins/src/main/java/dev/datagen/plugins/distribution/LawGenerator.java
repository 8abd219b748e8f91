package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Numbers of a law: integers where it makes nothing else.
 *
 * @param inverse gives the law's tails, when they are needed
 * @param type the column's type
 */
record LawGenerator(
    Law numbers, Optional<Clamp> clamp, Supplier<Optional<Tails>> inverse, ColumnType type)
    implements BoundableGenerator {

  Optional<Tails> tails() {
    return inverse.get();
  }

  private BoundedNumbers unbounded() {
    Optional<Tails> tails = inverse.get();
    LawGenerator same = new LawGenerator(numbers, clamp, () -> tails, type);
    return new BoundedNumbers(same, BoundedNumbers.WHOLE, RowBounds.none(type));
  }

  @Override
  public Optional<BigDecimal> least() {
    return support().map(Clamp::min).filter(Double::isFinite).map(BigDecimal::valueOf);
  }

  @Override
  public Optional<BigDecimal> greatest() {
    return support().map(Clamp::max).filter(Double::isFinite).map(BigDecimal::valueOf);
  }

  @Override
  public Optional<BoundedNumbers> inside(BigDecimal least, BigDecimal greatest) {
    return unbounded().inside(least, greatest);
  }

  @Override
  public Optional<BoundedNumbers> withBound(RowBound bound) {
    return unbounded().withBound(bound);
  }

  @Override
  public ColumnType output() {
    return numbers.isInteger() ? ColumnType.INT : ColumnType.FLOAT;
  }

  @Override
  public Optional<Clamp> support() {
    return numbers.support();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    if (numbers.isInteger()) {
      long[] integers = new long[rows.size()];
      numbers.fillIntegers(rows, key, integers);
      return LongColumn.of(integers);
    }
    double[] values = new double[rows.size()];
    numbers.fill(rows, key, values);
    return DoubleColumn.of(values);
  }

  @Override
  public Optional<dev.datagen.api.law.Law> law() {
    return numbers.declared().map(declared -> declared);
  }
}
