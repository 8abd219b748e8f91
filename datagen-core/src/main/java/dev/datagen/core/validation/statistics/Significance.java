package dev.datagen.core.validation.statistics;

/**
 * How rarely fair data are blamed. A single test warns about 1 fair sample in 1,000. It fails about
 * 1 fair report in 1,000 together with all other tests of the report, so each gets an equal part
 * (Bonferroni). Tests are registered while checks are planned and judged when all are.
 */
public final class Significance {

  /** How often a test warns about fair data. */
  public static final double OF_A_TEST = 0.001;

  /** How often any test of a report fails fair data. */
  public static final double OF_A_REPORT = 0.001;

  private int tests;

  /** What to make of a p-value. */
  public enum Judgement {
    HOLDS,
    /** Rare for fair data, but not among so many tests. */
    DOUBTFUL,
    FAILS
  }

  /** Registers tests. */
  public void register(int count) {
    tests += count;
  }

  /** With what probability a test may fail fair data. */
  public double failing() {
    return OF_A_REPORT / Math.max(1, tests);
  }

  /** With what probability a test may warn about fair data, or fail them. */
  public double warning() {
    return OF_A_TEST;
  }

  public Judgement judge(double pValue) {
    if (pValue < failing()) {
      return Judgement.FAILS;
    }
    return pValue < warning() ? Judgement.DOUBTFUL : Judgement.HOLDS;
  }

  /** Why those are the thresholds. */
  public String reason() {
    return tests <= 1
        ? "fair data fail 1 time in 1,000 (p < 0.001)"
        : "fair data get a warning 1 time in 1,000 (p < 0.001), and fail one of this report's "
            + tests
            + " tests 1 time in 1,000 (p < "
            + (float) failing()
            + ")";
  }

  /** What a doubtful p-value means, to be put behind it. */
  public String doubt() {
    return "rarer than 1 in 1,000 for one test, but this report makes " + tests;
  }
}
