package dev.datagen.core.validation.statistics;

/**
 * Whether several groups deviate from what is expected of them: the sum of squared deviations over
 * their variances is chi-squared. {@link #relative} asks only whether they deviate differently.
 */
public final class GroupTest {

  private GroupTest() {}

  /**
   * Whether all groups are as expected.
   *
   * @param deviations observed minus expected of each group
   * @param variances the variance of each; a group of variance 0 is left out
   */
  public static Outcome absolute(double[] deviations, double[] variances) {
    double statistic = 0;
    int groups = 0;
    for (int g = 0; g < deviations.length; g++) {
      if (variances[g] > 0) {
        statistic += deviations[g] * deviations[g] / variances[g];
        groups++;
      }
    }
    return outcome(statistic, groups);
  }

  /**
   * Whether all groups are off by the same multiple of their weight, whatever that is: the multiple
   * that fits best (least squares, weighted by 1/variance) is taken out and costs one degree of
   * freedom.
   *
   * @param weights what a common error is in proportion to in each group: its number of rows, its
   *     expected number
   */
  public static Outcome relative(double[] deviations, double[] variances, double[] weights) {
    double square = 0;
    double cross = 0;
    double own = 0;
    int groups = 0;
    for (int g = 0; g < deviations.length; g++) {
      if (variances[g] > 0) {
        square += deviations[g] * deviations[g] / variances[g];
        cross += deviations[g] * weights[g] / variances[g];
        own += weights[g] * weights[g] / variances[g];
        groups++;
      }
    }
    double statistic = own > 0 ? Math.max(0, square - cross * cross / own) : square;
    return outcome(statistic, groups - 1);
  }

  /** The outcome of a sum of squares; null for no degree of freedom. */
  public static Outcome outcome(double statistic, int freedom) {
    if (freedom < 1) {
      return null;
    }
    return new Outcome(
        "chi-squared, " + freedom + (freedom == 1 ? " degree" : " degrees") + " of freedom",
        statistic,
        Distributions.chiSquaredTail(statistic, freedom),
        Outcome.Scale.CHI_SQUARED,
        freedom);
  }
}
