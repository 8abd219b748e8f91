package dev.datagen.plugins.time;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.generator.ShareMap;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Draws instants of a grid in proportion to calendar patterns. */
final class DatetimeSeries implements QuantileGenerator {

  private final ColumnType output;
  private final TimeGrid grid;
  private final CalendarWeights weights;
  private final Quantiles quantiles;
  private final After after;
  private final InstantDistribution distribution;

  /**
   * @param output DATETIME or DATE
   * @param after may be null
   * @throws InvalidArgument if the weights leave nothing of the grid, or too many pieces
   */
  DatetimeSeries(
      ColumnType output, TimeGrid grid, CalendarWeights weights, Quantiles quantiles, After after) {
    this.output = output;
    this.grid = grid;
    this.weights = weights;
    this.quantiles = quantiles;
    this.after = after;
    this.distribution = new InstantDistribution(Cells.of(grid, weights));
  }

  @Override
  public ColumnType output() {
    return output;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return generate(rows, key, inputs, null);
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs, ShareMap map) {
    double[] shares = new double[rows.size()];
    quantiles.fill(rows, key, shares);
    long[] bounds = after == null ? null : after.bounds(inputs);
    if (bounds != null) {
      raise(shares, bounds, map);
    }
    if (map != null) {
      map.toOwn(shares);
    }
    long[] out = bounds == null ? new long[shares.length] : bounds;
    if (bounds == null) {
      distribution.at(shares, out);
    } else {
      keepBounds(shares, bounds);
    }
    return LongColumn.of(inUnits(out));
  }

  /** Spreads each share over what its bound leaves of [0, 1]. */
  private void raise(double[] shares, long[] bounds, ShareMap map) {
    double[] before = new double[shares.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = distribution.shareBefore(bounds[i]);
    }
    if (map != null) {
      map.toWanted(before);
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = before[i] + shares[i] * (1 - before[i]);
    }
  }

  /** Replaces the bounds by the instants at the shares, which rounding may have put too early. */
  private void keepBounds(double[] shares, long[] bounds) {
    double total = distribution.total();
    for (int i = 0; i < bounds.length; i++) {
      long least = distribution.from(bounds[i]);
      bounds[i] =
          least == Long.MAX_VALUE ? bounds[i] : Math.max(least, distribution.at(shares[i] * total));
    }
  }

  private long[] inUnits(long[] micros) {
    if (output.kind() == ColumnType.Kind.DATE) {
      for (int i = 0; i < micros.length; i++) {
        micros[i] = Math.floorDiv(micros[i], CalendarFields.DAY);
      }
    }
    return micros;
  }

  @Override
  public DatetimeSeries withPattern(Dimension dimension, double[] further) {
    if (dimension == Dimension.HOUR && output.kind() == ColumnType.Kind.DATE) {
      throw hoursOfDates("dimension");
    }
    return new DatetimeSeries(output, grid, weights.with(dimension, further), quantiles, after);
  }

  static InvalidArgument hoursOfDates(String argument) {
    return new InvalidArgument(
        argument,
        "weighs hours, but the column is a date",
        "make the column a datetime, or weigh dow or month");
  }

  @Override
  public DatetimeSeries withoutPatterns() {
    return new DatetimeSeries(output, grid, CalendarWeights.NONE, quantiles, after);
  }

  @Override
  public boolean ascending() {
    return quantiles != Quantiles.RANDOM;
  }

  @Override
  public Optional<long[]> notBefore(Inputs inputs) {
    return Optional.ofNullable(after).map(bound -> bound.bounds(inputs));
  }

  @Override
  public Optional<Dimension> finestPattern() {
    return weights.finest();
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
}
