package dev.datagen.api.validator;

import java.util.List;

/**
 * The statistics behind a finding.
 *
 * @param name the test: {@code "chi-squared, 6 degrees of freedom"}
 * @param statistic its value for the data
 * @param threshold the value it must not pass
 * @param warning the value that it should not pass, no farther out than the threshold; null if it
 *     is the same
 * @param reason why those are the thresholds, in one sentence
 * @param pValue probability of a value at least as extreme if what is declared holds; null for a
 *     test that has none
 * @param strata expected against observed, the worst first, or the points of a curve in their
 *     order; at most {@link #MAX_STRATA}
 */
public record StatisticalTest(
    String name,
    double statistic,
    double threshold,
    Double warning,
    String reason,
    Double pValue,
    List<Stratum> strata) {

  /** So many strata are kept. */
  public static final int MAX_STRATA = 200;

  public StatisticalTest {
    strata = List.copyOf(strata.subList(0, Math.min(MAX_STRATA, strata.size())));
  }

  /**
   * One stratum, bin or category.
   *
   * @param name what it holds: {@code "dow = Saturday"}
   * @param expected what was declared: a share, a mean, a factor
   * @param observed the same of the data
   * @param count rows in it
   */
  public record Stratum(String name, double expected, double observed, long count) {}
}
