package dev.datagen.core.validation.law;

import dev.datagen.core.rows.DiscreteLaw;
import java.util.HashMap;
import java.util.Map;

/**
 * The law of a number of rows that is drawn, multiplied by a factor and rounded at random so that
 * the mean is kept.
 */
public final class FanoutNumbers {

  private static final int MOST_TERMS = 20_000;
  private static final double NEGLIGIBLE = 1e-15;

  private final DiscreteLaw law;
  private final int least;
  private final double[] cumulative;
  private final double mean;
  private final double variance;
  private final Map<Double, Double> variances = new HashMap<>();

  public FanoutNumbers(DiscreteLaw law) {
    this.law = law;
    this.least = law.least();
    int support = law.greatest() - law.least() + 1;
    this.cumulative = new double[support];
    double sum = 0;
    double first = 0;
    for (int i = 0; i < support; i++) {
      double p = law.probability(least + i);
      sum += p;
      cumulative[i] = sum;
      first += p * (least + i);
    }
    double second = 0;
    for (int i = 0; i < support; i++) {
      double deviation = least + i - first;
      second += law.probability(least + i) * deviation * deviation;
    }
    this.mean = first;
    this.variance = second;
  }

  /** The mean with a factor. */
  public double mean(double factor) {
    return factor * mean;
  }

  /** The variance with a factor: that of the draw, and that of the rounding. */
  public double variance(double factor) {
    if (variances.size() > 100_000) {
      variances.clear();
    }
    return variances.computeIfAbsent(factor, this::computeVariance);
  }

  private double computeVariance(double factor) {
    double rounding = 0;
    if (factor != Math.rint(factor)) {
      if (cumulative.length > MOST_TERMS) {
        rounding = 1 / 6.0;
      } else {
        for (int i = 0; i < cumulative.length; i++) {
          double p = law.probability(least + i);
          double number = factor * (least + i);
          double rest = number - Math.floor(number);
          rounding += p > NEGLIGIBLE ? p * rest * (1 - rest) : 0;
        }
      }
    }
    return factor * factor * variance + rounding;
  }

  /** Probability of at most {@code count} rows with a factor. */
  public double upTo(long count, double factor) {
    if (count < 0) {
      return 0;
    }
    if (factor == 0) {
      return 1;
    }
    double from = Math.ceil(count / factor);
    while (Math.floor((from - 1) * factor) >= count && from > 0) {
      from--;
    }
    double below = drawnUpTo(from - 1);
    for (double drawn = from; Math.floor(drawn * factor) <= count; drawn++) {
      if (drawn > least + cumulative.length - 1) {
        break;
      }
      double number = drawn * factor;
      double whole = Math.floor(number);
      double p = drawn < least ? 0 : law.probability((int) drawn);
      below += whole < count ? p : p * (1 - (number - whole));
    }
    return Math.min(1, below);
  }

  private double drawnUpTo(double drawn) {
    double place = drawn - least;
    return place < 0 ? 0 : place >= cumulative.length ? 1 : cumulative[(int) place];
  }

  /**
   * The law in cells: a number belongs to the cell that its own part of [0, 1] begins in. One more
   * cell, of probability 0, is for numbers that cannot occur.
   */
  public double[] sharesByStart(int cells) {
    double[] shares = new double[cells + 1];
    double below = 0;
    for (double upTo : cumulative) {
      shares[(int) Math.min(cells - 1, below * cells)] += upTo - below;
      below = upTo;
    }
    return shares;
  }

  /** Whether every parent has the same number of rows. */
  public boolean isConstant() {
    return cumulative.length == 1;
  }
}
