package dev.datagen.core.validation.behaviour;

import dev.datagen.core.validation.law.Assignment;
import dev.datagen.core.validation.statistics.PreciseSum;

/** What is known of the rows of one group. */
final class GroupTally {

  /** Shares are added up as integers of this unit, so that their order does not matter. */
  private static final double UNIT = 0x1p32;

  private final String label;
  private long count;
  private long impossible;
  private long shares;
  private final PreciseSum values = new PreciseSum();
  private final PreciseSum factors = new PreciseSum();

  GroupTally(String label) {
    this.label = label;
  }

  /**
   * Adds a row.
   *
   * @param assignment the shares of all rows; that of one that is impossible is counted apart
   * @param value the row's value without other factors
   * @param factor its factor
   */
  void add(Assignment assignment, int row, double value, double factor) {
    if (assignment.cells()[row] == Assignment.IMPOSSIBLE) {
      impossible++;
      return;
    }
    count++;
    shares += (long) (assignment.shares()[row] * UNIT);
    values.add(Double.isFinite(value) ? value : 0);
    factors.add(factor);
  }

  void merge(GroupTally later) {
    count += later.count;
    impossible += later.impossible;
    shares += later.shares;
    values.add(later.values);
    factors.add(later.factors);
  }

  String label() {
    return label;
  }

  long count() {
    return count;
  }

  long impossible() {
    return impossible;
  }

  /** Sum of the shares. */
  double shares() {
    return shares / UNIT;
  }

  double valueSum() {
    return values.value();
  }

  double factorSum() {
    return factors.value();
  }
}
