package dev.datagen.core.validation.statistics;

/**
 * How rarely fair data fail: one run in a thousand by all its tests together, so each test gets an
 * equal part (Bonferroni). Tests are registered while checks are planned and judged when all are.
 */
public final class Significance {

  /** How often a fair dataset fails any of its tests. */
  public static final double OF_A_RUN = 0.001;

  private int tests;

  /** Registers tests. */
  public void register(int count) {
    tests += count;
  }

  /** With what probability a test may fail fair data. */
  public double alpha() {
    return OF_A_RUN / Math.max(1, tests);
  }

  /** Why that is the threshold. */
  public String reason() {
    return tests <= 1
        ? "fair data fail 1 time in 1,000"
        : "fair data fail one of this report's " + tests + " tests 1 time in 1,000";
  }
}
