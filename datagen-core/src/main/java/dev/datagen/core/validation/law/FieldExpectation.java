package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;

/**
 * How many of some rows are expected in each member of a cycle of the calendar, where each row's
 * instant is drawn from what its own bound leaves of a law: sums over the rows of their own
 * probabilities, and of the products of these.
 */
public final class FieldExpectation {

  private final Dimension dimension;
  private final double[] sums;
  private final double[][] products;

  public FieldExpectation(Dimension dimension) {
    this.dimension = dimension;
    this.sums = new double[dimension.size()];
    this.products = new double[dimension.size()][dimension.size()];
  }

  /** The cycle. */
  public Dimension dimension() {
    return dimension;
  }

  /**
   * Adds rows of one law.
   *
   * @param units stretches of time that each lie in one member
   * @param before the share of weight before each unit, and behind the last
   * @param counts how many rows' bounds lie in each unit; the last counter holds rows without one
   * @param bounds the mean share before the bounds in each unit
   */
  void add(TimeUnits units, double[] before, long[] counts, double[] bounds) {
    int size = units.size();
    double[] tail = new double[sums.length];
    for (int unit = size - 1; unit >= 0; unit--) {
      int field = units.field(dimension, unit);
      if (counts[unit] > 0) {
        double left = before[size] - bounds[unit];
        double own = tail[field];
        tail[field] += Math.max(0, before[unit + 1] - bounds[unit]);
        add(tail, left, counts[unit]);
        tail[field] = own;
      }
      tail[field] += before[unit + 1] - before[unit];
    }
    if (counts[size] > 0) {
      add(tail, before[size] - before[0], counts[size]);
    }
  }

  private void add(double[] tail, double left, long rows) {
    for (int i = 0; left > 0 && i < sums.length; i++) {
      double p = tail[i] / left;
      sums[i] += rows * p;
      for (int j = 0; p > 0 && j < sums.length; j++) {
        products[i][j] += rows * p * (tail[j] / left);
      }
    }
  }

  /** The expected number of each member. */
  public double[] sums() {
    return sums;
  }

  /** The sums of products of each pair of members. */
  public double[][] products() {
    return products;
  }
}
