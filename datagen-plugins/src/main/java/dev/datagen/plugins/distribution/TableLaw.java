package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.AliasTable;
import java.util.Optional;

/**
 * Integers by a table of their probabilities, from one draw: an alias table over {@code first,
 * first + 1, …}.
 */
final class TableLaw implements Law {

  /** Integers less likely than this part of the likeliest one's probability are left out. */
  private static final double NEGLIGIBLE = 1e-22;

  private final long first;
  private final double max;
  private final AliasTable table;
  private final double[] cumulative;

  private TableLaw(long first, double max, double[] weights) {
    this.first = first;
    this.max = max;
    this.table = AliasTable.of(weights);
    this.cumulative = cumulative(weights);
  }

  private static double[] cumulative(double[] weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /** The probability of {@code k + 1} over that of {@code k}. */
  interface Ratio {
    double at(long k);
  }

  /**
   * A table of a law with a single peak.
   *
   * @param mode its likeliest integer
   * @param max its greatest integer
   * @param ratio how probabilities follow one another; positive within 0 … max
   */
  static TableLaw around(long mode, long max, Ratio ratio) {
    long first = mode;
    for (double weight = 1; first > 0 && weight > NEGLIGIBLE; first--) {
      weight /= ratio.at(first - 1);
    }
    long last = mode;
    for (double weight = 1; last < max && weight > NEGLIGIBLE; last++) {
      weight *= ratio.at(last);
    }
    double[] weights = new double[(int) (last - first) + 1];
    int peak = (int) (mode - first);
    weights[peak] = 1;
    for (int i = peak; i > 0; i--) {
      weights[i - 1] = weights[i] / ratio.at(first + i - 1);
    }
    for (int i = peak; i < weights.length - 1; i++) {
      weights[i + 1] = weights[i] * ratio.at(first + i);
    }
    return new TableLaw(first, max == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : max, weights);
  }

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, max));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = first + table.pick(key.bits(rows.id(i), 0));
    }
  }

  @Override
  public void fillIntegers(Rows rows, RandomKey key, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = first + table.pick(key.bits(rows.id(i), 0));
    }
  }

  @Override
  public boolean isInteger() {
    return true;
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(
        Cumulative.integers(
            k ->
                k < first
                    ? 0
                    : k - first >= cumulative.length ? 1 : cumulative[(int) (k - first)]));
  }
}
