package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How many of some rows are expected in each member of a cycle of the calendar, where each row's
 * instant is drawn from what its own bound leaves of a law: sums over the rows of their own
 * probabilities, and of the products of these.
 */
public final class FieldExpectation {

  private final Dimension dimension;
  private final double[] sums;
  private final double[][] products;
  private final Map<double[], double[][]> prefixes = new IdentityHashMap<>();

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

  /**
   * Adds one row that is bounded from above as well.
   *
   * @param first the unit of its lower bound, −1 for none
   * @param least the share before that bound
   * @param last the unit of its upper bound
   * @param most the share up to that bound
   */
  void add(TimeUnits units, double[] before, int first, double least, int last, double most) {
    double[][] until = prefixes.computeIfAbsent(before, any -> prefix(units, before));
    double[] parts = new double[sums.length];
    addUntil(parts, 1, units, before, until, last, most);
    if (first >= 0) {
      addUntil(parts, -1, units, before, until, first, least);
    }
    add(parts, most - least, 1);
  }

  private void addUntil(
      double[] parts,
      int sign,
      TimeUnits units,
      double[] before,
      double[][] until,
      int unit,
      double share) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] += sign * until[unit][i];
    }
    parts[units.field(dimension, unit)] += sign * (share - before[unit]);
  }

  /** For each unit the share of each member in all units before it. */
  private double[][] prefix(TimeUnits units, double[] before) {
    double[][] until = new double[units.size() + 1][];
    until[0] = new double[sums.length];
    for (int unit = 0; unit < units.size(); unit++) {
      until[unit + 1] = until[unit].clone();
      until[unit + 1][units.field(dimension, unit)] += before[unit + 1] - before[unit];
    }
    return until;
  }

  private void add(double[] tail, double left, long rows) {
    for (int i = 0; left > 0 && i < sums.length; i++) {
      double p = Math.max(0, tail[i] / left);
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
