package dev.datagen.core.validation.statistics;

/**
 * What a test gave.
 *
 * @param test its name
 * @param statistic its value for the data
 * @param pValue probability of a value at least as extreme if the hypothesis holds
 * @param scale on which the statistic is compared
 * @param freedom degrees of freedom, where the scale has any
 */
public record Outcome(String test, double statistic, double pValue, Scale scale, double freedom) {

  /** What a statistic is compared with. */
  public enum Scale {
    /** The chi-squared distribution: too large is wrong. */
    CHI_SQUARED,
    /** The normal distribution: too far from 0 is wrong. */
    NORMAL,
    /** The statistic is the p-value itself: too small is wrong. */
    PROBABILITY
  }

  /**
   * What the statistic must not pass so that a fair sample fails with probability {@code alpha}.
   */
  public double threshold(double alpha) {
    return switch (scale) {
      case CHI_SQUARED -> Distributions.chiSquaredAbove(alpha, freedom);
      case NORMAL -> Distributions.normalAbove(alpha / 2);
      case PROBABILITY -> alpha;
    };
  }
}
