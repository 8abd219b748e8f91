package dev.datagen.core.rows;

import java.util.function.DoubleUnaryOperator;

/**
 * A law over consecutive whole numbers, drawn by inverting its cumulative distribution: a guide
 * table (Chen and Asau 1974) leads to within a step or two of the answer, so a draw costs the same
 * for any number of values.
 */
public final class DiscreteLaw {

  private final int least;
  private final double[] cumulative;
  private final int[] guide;

  private DiscreteLaw(int least, double[] weights) {
    this.least = least;
    this.cumulative = new double[weights.length];
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      cumulative[i] = sum / total;
    }
    cumulative[weights.length - 1] = 1;
    this.guide = new int[weights.length];
    for (int cell = 0, value = 0; cell < guide.length; cell++) {
      while (cumulative[value] <= (double) cell / guide.length) {
        value++;
      }
      guide[cell] = value;
    }
  }

  /**
   * The law that gives {@code least + i} with a probability in proportion to {@code weights[i]}.
   */
  public static DiscreteLaw of(int least, double[] weights) {
    return new DiscreteLaw(least, weights);
  }

  /** The least value. */
  public int least() {
    return least;
  }

  /** The greatest value. */
  public int greatest() {
    return least + cumulative.length - 1;
  }

  /** The mean. */
  public double mean() {
    return mean(value -> value);
  }

  /** The mean of the squares. */
  double meanOfSquares() {
    return mean(value -> value * value);
  }

  private double mean(DoubleUnaryOperator of) {
    double mean = 0;
    double below = 0;
    for (int i = 0; i < cumulative.length; i++) {
      mean += of.applyAsDouble(least + i) * (cumulative[i] - below);
      below = cumulative[i];
    }
    return mean;
  }

  /** Probability of a value. */
  public double probability(int value) {
    int i = value - least;
    return i < 0 || i >= cumulative.length ? 0 : cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
  }

  /** The value whose share of [0, 1) holds {@code uniform}. */
  public int quantile(double uniform) {
    int i = guide[(int) (uniform * guide.length)];
    while (cumulative[i] <= uniform) {
      i++;
    }
    return least + i;
  }
}
