package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers of a law that each row takes the part of that its bounds leave.
 *
 * @param numbers the numbers without bounds
 * @param part bounds of every row
 * @param bounds bounds that differ from row to row
 */
record BoundedNumbers(LawGenerator numbers, Clamp part, RowBounds bounds)
    implements BoundableGenerator {

  static final Clamp WHOLE = new Clamp(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  @Override
  public ColumnType output() {
    return numbers.output();
  }

  @Override
  public Optional<Clamp> clamp() {
    return numbers.clamp();
  }

  @Override
  public Optional<Clamp> support() {
    return numbers
        .support()
        .map(own -> new Clamp(part.apply(own.min()), part.apply(own.max())))
        .or(() -> part.equals(WHOLE) ? Optional.empty() : Optional.of(part));
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
    double min = least == null ? part.min() : Math.max(part.min(), least.doubleValue());
    double max = greatest == null ? part.max() : Math.min(part.max(), greatest.doubleValue());
    boolean left =
        min <= max
            && numbers
                .support()
                .filter(own -> own.min() - rounding() > max || own.max() + rounding() < min)
                .isEmpty();
    return left
        ? Optional.of(new BoundedNumbers(numbers, new Clamp(min, max), bounds))
        : Optional.empty();
  }

  @Override
  public Optional<BoundedNumbers> withBound(RowBound bound) {
    return Optional.of(new BoundedNumbers(numbers, part, bounds.and(bound)));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    double[] least = bounds.leastReal(inputs, rows.size());
    double[] greatest = bounds.greatestReal(inputs, rows.size());
    // what rounds into the bounds lies within them
    double rounding = numbers.numbers().isInteger() ? 0 : rounding();
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.max(least[i], part.min()) - rounding;
      greatest[i] = Math.min(greatest[i], part.max());
      boolean open = rounding == 0 || greatest[i] == Double.POSITIVE_INFINITY;
      greatest[i] = open ? greatest[i] : Math.nextDown(greatest[i] + rounding);
    }
    double[] values = new double[rows.size()];
    new TruncatedLaw(numbers.numbers(), numbers.clamp(), numbers.tails())
        .fill(rows, key, least, greatest, values);
    return numbers.numbers().isInteger() ? integers(values) : DoubleColumn.of(values);
  }

  private double rounding() {
    ColumnType type = bounds.type();
    return type.kind() == ColumnType.Kind.FLOAT
        ? 0
        : BigDecimal.valueOf(5, type.scale() + 1).doubleValue();
  }

  private static Column integers(double[] values) {
    long[] integers = new long[values.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (long) Math.rint(values[i]);
    }
    return LongColumn.of(integers);
  }

  @Override
  public Optional<dev.datagen.api.law.Law> law() {
    if (!bounds.all().isEmpty()) {
      return Optional.of(
          new UncheckableLaw("what inequalities leave of its values differs from row to row"));
    }
    double rounding = numbers.numbers().isInteger() ? 0 : rounding();
    return numbers
        .numbers()
        .declared()
        .map(law -> law.inside(part.min() - rounding, part.max() + rounding));
  }
}
