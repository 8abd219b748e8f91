package dev.datagen.plugins.modifier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.generator.ShareMap;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Arrays;
import java.util.Optional;

/** Instants of a small grid by plain cumulative weights: what a patterned generator promises. */
public final class GridTimes implements QuantileGenerator {

  private final long start;
  private final long step;
  private final double[] weights;
  private final Dimension finest;
  private final long notBefore;

  private GridTimes(long start, long step, double[] weights, Dimension finest, long notBefore) {
    this.start = start;
    this.step = step;
    this.weights = weights;
    this.finest = finest;
    this.notBefore = notBefore;
  }

  /** The instants {@code start + k * step} for k below {@code count}. */
  public static GridTimes of(long start, long step, int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return new GridTimes(start, step, weights, null, start);
  }

  /** Never earlier than an instant. */
  public GridTimes after(long instant) {
    return new GridTimes(start, step, weights, finest, instant);
  }

  @Override
  public GridTimes withPattern(Dimension dimension, double[] pattern) {
    double[] product = weights.clone();
    for (int k = 0; k < product.length; k++) {
      product[k] *= pattern[CalendarFields.field(dimension, start + k * step)];
    }
    Dimension finer = finest == null || dimension.compareTo(finest) < 0 ? dimension : finest;
    return new GridTimes(start, step, product, finer, notBefore);
  }

  @Override
  public GridTimes withoutPatterns() {
    return of(start, step, weights.length).after(notBefore);
  }

  @Override
  public double shareBefore(long instant) {
    double before = 0;
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      before += start + k * step < instant ? weights[k] : 0;
      total += weights[k];
    }
    return before / total;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return generate(rows, key, inputs, null);
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs, ShareMap map) {
    double[] shares = new double[rows.size()];
    double[] lowest = new double[rows.size()];
    key.fillUniform(rows, 0, shares);
    double[] highest = new double[rows.size()];
    Arrays.fill(lowest, shareBefore(notBefore));
    Arrays.fill(highest, 1);
    if (map != null) {
      map.toWanted(lowest, highest);
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = lowest[i] + shares[i] * (highest[i] - lowest[i]);
    }
    if (map != null) {
      map.toOwn(shares);
    }
    long[] instants = new long[shares.length];
    for (int i = 0; i < shares.length; i++) {
      instants[i] = at(shares[i]);
    }
    return LongColumn.of(instants);
  }

  private long at(double share) {
    int k = 0;
    for (int next = 0; next < weights.length; next++) {
      if (weights[next] > 0 && shareBefore(start + next * step) <= share) {
        k = next;
      }
    }
    return start + k * step;
  }

  @Override
  public ColumnType output() {
    return ColumnType.DATETIME;
  }

  @Override
  public Optional<Dimension> finestPattern() {
    return Optional.ofNullable(finest);
  }

  @Override
  public long earliest() {
    return start;
  }

  @Override
  public long latest() {
    return start + (weights.length - 1) * step;
  }
}
