package dev.datagen.core.validation.law;

import dev.datagen.api.random.RandomKey;

/**
 * The cell that each row's number was drawn from, and its share of the probability. Where a value
 * could have come from several cells (it was rounded, or moved to a bound), one of them is taken by
 * the row's own random bits in proportion to their probabilities; then, if the declared law holds,
 * the shares are exactly uniform and independent.
 *
 * @param cells the cell of each row; {@link #NULL} where the value is null, {@link #IMPOSSIBLE}
 *     where no number gives the value
 * @param shares from 0 to 1: the probability of smaller numbers, as far as the value tells
 */
public record Assignment(int[] cells, double[] shares) {

  /** The value is null. */
  public static final int NULL = -1;

  /** No number that can be drawn gives the value. */
  public static final int IMPOSSIBLE = -2;

  /** How well cells go with a row's value. */
  interface Fit {

    /** The first cell that may go with the value of a row. */
    default int first(int row) {
      return 0;
    }

    /** The last cell that may, of so many; {@code first} is what {@link #first} gave. */
    default int last(int row, int first, int cells) {
      return cells - 1;
    }

    /** What part of a cell goes with the value of a row, 0 to 1. */
    double of(int cell, int row);

    /**
     * Sets the weight of each cell from {@code first} to {@code last}: its probability times the
     * part of it that goes with the value of a row. Gives their sum.
     */
    default double weigh(int row, int first, int last, double[] probabilities, double[] weights) {
      double total = 0;
      for (int cell = first; cell <= last; cell++) {
        weights[cell] = probabilities[cell] * of(cell, row);
        total += weights[cell];
      }
      return total;
    }
  }

  private static final long SECOND = 0x9E3779B97F4A7C15L;

  static Assignment of(double[] probabilities, Fit fit, boolean[] nulls, long[] seeds) {
    int size = nulls.length;
    int[] cells = new int[size];
    double[] shares = new double[size];
    double[] weights = new double[probabilities.length];
    double[] below = new double[probabilities.length];
    for (int cell = 1; cell < below.length; cell++) {
      below[cell] = below[cell - 1] + probabilities[cell - 1];
    }
    for (int i = 0; i < size; i++) {
      if (nulls[i]) {
        cells[i] = NULL;
        continue;
      }
      int first = fit.first(i);
      int last = fit.last(i, first, weights.length);
      double total = fit.weigh(i, first, last, probabilities, weights);
      if (!(total > 0)) {
        cells[i] = IMPOSSIBLE;
        continue;
      }
      int cell = first == last ? first : chosen(seeds[i], total, first, last, weights);
      cells[i] = cell;
      double within = RandomKey.toUniform(RandomKey.mix(seeds[i] + SECOND));
      shares[i] = Math.min(1, below[cell] + within * probabilities[cell]);
    }
    return new Assignment(cells, shares);
  }

  /** One of several cells by random bits, in proportion to their weights. */
  private static int chosen(long seed, double total, int first, int last, double[] weights) {
    double left = RandomKey.toUniform(seed) * total;
    int cell = first;
    while (cell < last && (weights[cell] == 0 || left >= weights[cell])) {
      left -= weights[cell++];
    }
    while (weights[cell] == 0) {
      cell--;
    }
    return cell;
  }
}
