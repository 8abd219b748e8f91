package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.ShareMap;
import dev.datagen.api.law.Law;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Draws instants of a grid in proportion to calendar patterns. */
final class DatetimeSeries implements QuantileGenerator, CountableGenerator {

  private final SeriesPlan plan;
  private final InstantDistribution distribution;

  /**
   * @throws InvalidArgument if the weights leave nothing of the grid, or too many pieces
   */
  DatetimeSeries(SeriesPlan plan) {
    this.plan = plan;
    this.distribution = new InstantDistribution(Cells.of(plan.grid(), plan.weights()));
  }

  @Override
  public ColumnType output() {
    return plan.output();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return generate(rows, key, inputs, null);
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs, ShareMap map) {
    double[] shares = new double[rows.size()];
    plan.quantiles().fill(rows, key, shares);
    long[] instants = plan.isBounded() ? bounded(shares, map, inputs) : unbounded(shares, map);
    return LongColumn.of(inUnits(instants));
  }

  private long[] unbounded(double[] shares, ShareMap map) {
    if (map != null) {
      map.toOwn(shares);
    }
    long[] instants = new long[shares.length];
    distribution.at(shares, instants);
    return instants;
  }

  /** Spreads each share over what its bounds leave of [0, 1]. */
  private long[] bounded(double[] shares, ShareMap map, Inputs inputs) {
    long[] earliest = plan.earliest(inputs, shares.length);
    if (map == null && plan.limits().all().isEmpty()) {
      distribution.behind(shares, earliest);
      return earliest;
    }
    long[] latest = plan.latest(inputs, shares.length);
    double[] before = new double[shares.length];
    double[] upTo = new double[shares.length];
    distribution.sharesBefore(earliest, before);
    distribution.sharesUpTo(latest, upTo);
    if (map != null) {
      map.toWanted(before, upTo);
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = before[i] + shares[i] * Math.max(0, upTo[i] - before[i]);
    }
    if (map != null) {
      map.toOwn(shares);
    }
    distribution.between(shares, earliest, latest);
    return earliest;
  }

  private long[] inUnits(long[] micros) {
    if (plan.ofDays()) {
      for (int i = 0; i < micros.length; i++) {
        micros[i] = Math.floorDiv(micros[i], CalendarFields.DAY);
      }
    }
    return micros;
  }

  @Override
  public DatetimeSeries withPattern(Dimension dimension, double[] further) {
    if (dimension == Dimension.HOUR && plan.ofDays()) {
      throw hoursOfDates("dimension");
    }
    return new DatetimeSeries(plan.with(plan.weights().with(dimension, further)));
  }

  static InvalidArgument hoursOfDates(String argument) {
    return new InvalidArgument(
        argument,
        "weighs hours, but the column is a date",
        "make the column a datetime, or weigh dow or month");
  }

  @Override
  public boolean isCountable() {
    boolean plain = !plan.isBounded() && !ascending() && plan.weights().finest().isEmpty();
    return plain && (!plan.ofDays() || plan.grid().step() % CalendarFields.DAY == 0);
  }

  @Override
  public OptionalLong values() {
    return OptionalLong.of(plan.grid().size());
  }

  @Override
  public long values(Inputs inputs) {
    return plan.grid().size();
  }

  @Override
  public Column value(long[] numbers, Inputs inputs) {
    long[] instants = new long[numbers.length];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = plan.grid().at(numbers[i]);
    }
    return LongColumn.of(inUnits(instants));
  }

  @Override
  public DatetimeSeries withoutPatterns() {
    return new DatetimeSeries(plan.with(CalendarWeights.NONE));
  }

  @Override
  public Optional<PatternedGenerator> withAfter(Input bound, boolean strict) {
    return plan.quantiles().allows(bound)
        ? Optional.of(new DatetimeSeries(plan.with(After.of(bound, plan.output(), strict))))
        : Optional.empty();
  }

  @Override
  public Optional<PatternedGenerator> within(long earliest, long latest) {
    return plan.grid()
        .between(earliest, latest)
        .map(plan::with)
        .filter(rest -> Cells.weighsAnything(rest.grid(), rest.weights()))
        .map(DatetimeSeries::new);
  }

  @Override
  public boolean ascending() {
    return plan.quantiles().ascending();
  }

  @Override
  public Optional<BoundableGenerator> withBound(RowBound bound) {
    return plan.quantiles().allows(bound.input())
        ? Optional.of(new DatetimeSeries(plan.with(bound)))
        : Optional.empty();
  }

  @Override
  public Optional<long[]> notBefore(Inputs inputs, int size) {
    return plan.isBounded() ? Optional.of(plan.earliest(inputs, size)) : Optional.empty();
  }

  @Override
  public Optional<long[]> notBehind(Inputs inputs, int size) {
    return plan.isBounded() ? Optional.of(plan.latest(inputs, size)) : Optional.empty();
  }

  @Override
  public List<Input> lowerBounds() {
    return plan.afters().stream().map(After::input).toList();
  }

  @Override
  public Optional<Dimension> finestPattern() {
    return plan.weights().finest();
  }

  @Override
  public double shareBefore(long instant) {
    return distribution.shareBefore(instant);
  }

  @Override
  public long earliest() {
    return distribution.earliest();
  }

  @Override
  public long latest() {
    return distribution.latest();
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(
        new SeriesLaw(distribution, plan.weights(), plan.quantiles().evenlySpread(), plan));
  }
}
