package dev.datagen.plugins.time;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.plan.Inputs;
import java.util.Map;

/**
 * The law of a series: the very distribution that it draws from.
 *
 * @param distribution the instants
 * @param weights the patterns
 * @param evenlySpread whether rows are spread more evenly than independent draws
 * @param plan what bounds the rows; null for nothing
 */
record SeriesLaw(
    InstantDistribution distribution,
    CalendarWeights weights,
    boolean evenlySpread,
    SeriesPlan plan)
    implements TimeLaw {

  /** The law of the instants of a grid of which none occurs twice. */
  static SeriesLaw withoutRepetition(TimeGrid grid) {
    return new SeriesLaw(
        new InstantDistribution(Cells.of(grid, CalendarWeights.NONE)),
        CalendarWeights.NONE,
        true,
        null);
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
  public double shareBefore(long instant) {
    return distribution.shareBefore(instant);
  }

  @Override
  public Map<Dimension, double[]> patterns() {
    return weights.patterns();
  }

  @Override
  public boolean bounded() {
    return plan != null && plan.isBounded();
  }

  @Override
  public long[] notBefore(Inputs inputs, int size) {
    return plan.earliest(inputs, size);
  }

  @Override
  public long[] notBehind(Inputs inputs, int size) {
    return plan.latest(inputs, size);
  }
}
