package dev.datagen.core.validation.behaviour;

import dev.datagen.core.validation.statistics.PreciseSum;

/** How many rows the parents of one group have, and should have. Mutable. */
final class ParentGroup {

  /** Variance that is none. */
  static final double NOTHING = 1e-9;

  private final String label;
  private long parents;
  private long rows;
  private final PreciseSum expected = new PreciseSum();
  private final PreciseSum variance = new PreciseSum();
  private final PreciseSum factors = new PreciseSum();

  ParentGroup(String label) {
    this.label = label;
  }

  /** Adds a parent: its rows, their expectation and variance, and its factor. */
  void add(long count, double mean, double ownVariance, double factor) {
    parents++;
    rows += count;
    expected.add(mean);
    variance.add(ownVariance);
    factors.add(factor);
  }

  String label() {
    return label;
  }

  long parents() {
    return parents;
  }

  double expected() {
    return expected.value();
  }

  double variance() {
    return variance.value();
  }

  double deviation() {
    return rows - expected.value();
  }

  double standardDeviations() {
    return isDrawn() ? deviation() / Math.sqrt(variance()) : deviation() * 1e6;
  }

  /** Whether the numbers are drawn, not fixed. */
  boolean isDrawn() {
    return variance.value() > NOTHING;
  }

  /** Rows a parent as declared. */
  double expectedMean() {
    return expected.value() / parents;
  }

  /** Rows a parent as observed. */
  double observedMean() {
    return (double) rows / parents;
  }

  /** The factor as declared. */
  double meanFactor() {
    return factors.value() / parents;
  }

  /** The factor as observed: by how much the rows are more than without it. */
  double observedFactor() {
    return expected.value() > 0 ? rows / expected.value() * meanFactor() : observedMean();
  }
}
