package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.generator.ShareMap;
import dev.datagen.api.law.Law;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Draws instants of a grid in proportion to calendar patterns. */
final class DatetimeSeries implements QuantileGenerator {

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
    long[] instants =
        plan.afters().isEmpty()
            ? unbounded(shares, map)
            : bounded(shares, map, After.bounds(plan.afters(), inputs));
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

  /** Spreads each share over what its bound leaves of [0, 1]; the bounds become the instants. */
  private long[] bounded(double[] shares, ShareMap map, long[] bounds) {
    double[] before = new double[shares.length];
    distribution.sharesBefore(bounds, before);
    if (map != null) {
      map.toWanted(before);
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = before[i] + shares[i] * (1 - before[i]);
    }
    if (map != null) {
      map.toOwn(shares);
    }
    distribution.atOrAfter(shares, bounds);
    return bounds;
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
  public Optional<long[]> notBefore(Inputs inputs) {
    return plan.afters().isEmpty()
        ? Optional.empty()
        : Optional.of(After.bounds(plan.afters(), inputs));
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
        new SeriesLaw(
            distribution, plan.weights(), plan.quantiles().evenlySpread(), plan.afters()));
  }
}
