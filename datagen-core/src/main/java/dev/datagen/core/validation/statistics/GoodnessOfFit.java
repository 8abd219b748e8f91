package dev.datagen.core.validation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether counts fit expected shares. One cell after the other, smallest first, its count among
 * those that are left is binomial; the squares of its {@linkplain BinomialScore normal scores} add
 * up to chi-squared. For large numbers that is Pearson's test; for small ones it keeps to its law
 * also where p-values are tiny, which Pearson's does not. Cells of which fewer than five are
 * expected are pooled (Cochran 1954), whatever the counts are; of two cells the exact binomial test
 * decides.
 */
public final class GoodnessOfFit {

  private static final double LEAST_EXPECTED = 5;

  private GoodnessOfFit() {}

  /**
   * The test; null where there are too few values to tell anything.
   *
   * @param counts how many values fell into each cell
   * @param shares the probability of each cell, together 1
   */
  public static Outcome of(long[] counts, double[] shares) {
    long total = Arrays.stream(counts).sum();
    double sum = Arrays.stream(shares).sum();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && shares[i] <= 0) {
        return new Outcome("values that cannot occur", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
    }
    Integer[] order =
        IntStream.range(0, counts.length)
            .filter(i -> shares[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> shares[i]))
            .toArray(Integer[]::new);
    double[] expected = new double[order.length];
    long[] observed = new long[order.length];
    int cells = pool(order, counts, shares, total / sum, expected, observed);
    if (cells < 2) {
      return order.length < 2 || total == 0 ? null : ofLikeliest(order, counts, shares, total, sum);
    }
    if (cells == 2) {
      return BinomialTest.of(observed[1], total, expected[1] / total);
    }
    double statistic = 0;
    long left = total;
    double expectedLeft = total;
    for (int i = 0; i < cells - 1 && left > 0; i++) {
      double score = BinomialScore.of(observed[i], left, expected[i] / expectedLeft);
      statistic += score * score;
      left -= observed[i];
      expectedLeft -= expected[i];
    }
    return new Outcome(
        "chi-squared of successive binomials, " + (cells - 1) + " degrees of freedom",
        statistic,
        Distributions.chiSquaredTail(statistic, cells - 1),
        Outcome.Scale.CHI_SQUARED,
        cells - 1);
  }

  /** Too few values for two cells of five: the likeliest cell against all others. */
  private static Outcome ofLikeliest(
      Integer[] order, long[] counts, double[] shares, long total, double sum) {
    int likeliest = order[order.length - 1];
    return BinomialTest.of(counts[likeliest], total, shares[likeliest] / sum);
  }

  private static int pool(
      Integer[] order,
      long[] counts,
      double[] shares,
      double scale,
      double[] expected,
      long[] observed) {
    int cells = 0;
    double open = 0;
    long openCount = 0;
    for (int i : order) {
      open += shares[i] * scale;
      openCount += counts[i];
      if (open >= LEAST_EXPECTED) {
        expected[cells] = open;
        observed[cells++] = openCount;
        open = 0;
        openCount = 0;
      }
    }
    if (cells > 0) {
      expected[cells - 1] += open;
      observed[cells - 1] += openCount;
    }
    return cells;
  }
}
