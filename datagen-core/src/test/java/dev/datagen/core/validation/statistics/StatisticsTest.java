package dev.datagen.core.validation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** Tests of hypotheses against values of tables and of R. */
class StatisticsTest {

  @Test
  void tailsAreThoseOfTheTables() {
    assertThat(Distributions.chiSquaredTail(16.812, 6)).isCloseTo(0.01, within(1e-5));
    assertThat(Distributions.normalTails(1.959964)).isCloseTo(0.05, within(1e-7));
    assertThat(Distributions.normalTails(8)).isCloseTo(1.2441921e-15, within(1e-20));
    // pbinom(3, 10, 0.3)
    assertThat(Distributions.binomialUpTo(3, 10, 0.3)).isCloseTo(0.6496107184, within(1e-10));
  }

  @Test
  void theExactBinomialTestCountsTheObservedNumberHalf() {
    // of 10 fair coins 2 heads: 2 * (P(X < 2) + P(X = 2) / 2)
    double expected = 2 * (11 / 1024.0 + 45 / 2048.0);
    assertThat(BinomialTest.of(2, 10, 0.5).pValue()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aShareThatMustBeNothingOrAllIsExact() {
    assertThat(BinomialTest.of(0, 10, 0).pValue()).isEqualTo(1);
    assertThat(BinomialTest.of(1, 10, 0).pValue()).isZero();
    assertThat(BinomialTest.of(10, 10, 1).pValue()).isEqualTo(1);
  }

  @Test
  void manyTrialsGiveWhatTheNormalLawGives() {
    Outcome outcome = BinomialTest.of(501_000, 1_000_000, 0.5);
    assertThat(outcome.statistic()).isCloseTo(2, within(1e-12));
    assertThat(outcome.pValue()).isCloseTo(0.0455002639, within(1e-9));
  }

  @Test
  void fewSuccessesOfManyTrialsFollowPoissonsLaw() {
    // ppois(19, 10) + dpois(20, 10) / 2 from above
    Outcome outcome = BinomialTest.of(20, 10_000_000, 1e-6);
    assertThat(outcome.pValue()).isBetween(0.004, 0.007);
  }

  @Test
  void goodnessOfFitOfManyValuesIsPearsons() {
    // chisq.test(c(300600, 299400, 600000), p = c(.25, .25, .5))
    long[] counts = {300_600, 299_400, 600_000};
    Outcome outcome = GoodnessOfFit.of(counts, new double[] {0.25, 0.25, 0.5});
    assertThat(outcome.statistic()).isCloseTo(2.4, within(0.01));
    assertThat(outcome.pValue()).isCloseTo(0.3011942, within(0.002));
  }

  @Test
  void tinyPValuesOfFewValuesAreAsRareAsTheySay() {
    // every outcome of 80 draws from four cells, of which 5.6 are expected in the thin ones
    double[] shares = {0.07, 0.07, 0.79, 0.07};
    double[] rarer = new double[4];
    double[] levels = {1e-2, 1e-3, 1e-4, 1e-5};
    for (int a = 0; a <= 80; a++) {
      for (int b = 0; a + b <= 80; b++) {
        for (int c = 0; a + b + c <= 80; c++) {
          long[] counts = {a, b, c, 80 - a - b - c};
          double probability = probability(counts, shares);
          double p = probability < 1e-12 ? 1 : GoodnessOfFit.of(counts, shares).pValue();
          for (int level = 0; level < levels.length; level++) {
            rarer[level] += p < levels[level] ? probability : 0;
          }
        }
      }
    }
    for (int level = 0; level < levels.length; level++) {
      assertThat(rarer[level] / levels[level]).as("p < " + levels[level]).isBetween(0.3, 1.5);
    }
  }

  private static double probability(long[] counts, double[] shares) {
    double logarithm = 0;
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      logarithm += counts[i] * Math.log(shares[i]) - Gamma.logGamma(counts[i] + 1.0);
      total += counts[i];
    }
    return Math.exp(logarithm + Gamma.logGamma(total + 1.0));
  }

  @Test
  void aScoreIsTheNormalQuantileOfTheExactProbability() {
    // qnorm of the mid-p of 15 and 25 successes of 40 trials of 1/8, and of none
    assertThat(BinomialScore.of(15, 40, 0.125)).isCloseTo(4.0007, within(0.05));
    assertThat(BinomialScore.of(25, 40, 0.125)).isCloseTo(7.3711, within(0.06));
    assertThat(BinomialScore.of(0, 40, 0.125)).isCloseTo(-2.8208, within(1e-3));
    assertThat(BinomialScore.of(20, 20, 0.5)).isCloseTo(4.9010, within(1e-3));
    assertThat(BinomialScore.of(1_500, 5_000, 0.3)).isCloseTo(0.0021, within(1e-3));
    assertThat(BinomialScore.of(501_000, 1_000_000, 0.5)).isCloseTo(2, within(1e-4));
    assertThat(BinomialScore.of(0, 1_000_000, 0.9)).isFinite().isLessThan(-1000);
  }

  @Test
  void thinCellsArePooledAndImpossibleOnesFail() {
    Outcome pooled =
        GoodnessOfFit.of(new long[] {1, 0, 2, 97}, new double[] {0.01, 0.01, 0.04, 0.94});
    assertThat(pooled.test()).contains("binomial");
    Outcome impossible = GoodnessOfFit.of(new long[] {1, 99}, new double[] {0, 1});
    assertThat(impossible.pValue()).isZero();
  }

  @Test
  void ownProbabilitiesOfRowsGiveTheSameWhereAllAreAlike() {
    long[] counts = {30, 20, 50};
    double[] p = {0.25, 0.25, 0.5};
    double[] expected = new double[3];
    double[][] products = new double[3][3];
    for (int i = 0; i < 3; i++) {
      expected[i] = 100 * p[i];
      for (int j = 0; j < 3; j++) {
        products[i][j] = 100 * p[i] * p[j];
      }
    }
    Outcome outcome = CovarianceTest.of(counts, expected, products);
    assertThat(outcome.statistic()).isCloseTo(2, within(1e-9));
    assertThat(outcome.freedom()).isEqualTo(2);
  }

  @Test
  void aCommonErrorOfAllGroupsIsNoDifferenceBetweenThem() {
    double[] weights = {100, 300, 50};
    double[] variances = {100, 300, 50};
    double[] deviations = {10, 30, 5};
    assertThat(GroupTest.relative(deviations, variances, weights).statistic())
        .isCloseTo(0, within(1e-9));
    assertThat(GroupTest.absolute(deviations, variances).statistic())
        .isCloseTo(1 + 3 + 0.5, within(1e-9));
  }

  @Test
  void oneFactorIsToldFromAnotherThatGoesWithIt() {
    // all of the deviation is the first factor's; the second merely goes with it
    List<PartialTest.Cell> cells = new ArrayList<>();
    cells.add(new PartialTest.Cell(new int[] {0, 0}, 900, 0));
    cells.add(new PartialTest.Cell(new int[] {0, 1}, 100, 0));
    cells.add(new PartialTest.Cell(new int[] {1, 0}, 100, 20));
    cells.add(new PartialTest.Cell(new int[] {1, 1}, 900, 180));
    double[][] sizes = {{0, 1}, {0, 1}};
    assertThat(PartialTest.of(cells, sizes, 0, 1 / 12.0).pValue()).isLessThan(1e-6);
    assertThat(PartialTest.of(cells, sizes, 1, 1 / 12.0).pValue()).isGreaterThan(0.99);
  }

  @Test
  void aSeasonIsSeenAlthoughTheStepsOfATrendCouldExplainIt() {
    // 24 months, each a step of the trend of its own; every July is off
    List<PartialTest.Cell> cells = new ArrayList<>();
    double[][] sizes = new double[2][];
    sizes[0] = new double[12];
    sizes[0][6] = 0.4;
    sizes[1] = new double[24];
    for (int month = 0; month < 24; month++) {
      sizes[1][month] = 0.02 * month;
      double off = month % 12 == 6 ? 60 : 0;
      cells.add(new PartialTest.Cell(new int[] {month % 12, month}, 1000, off));
    }
    assertThat(PartialTest.of(cells, sizes, 0, 1 / 12.0).pValue()).isLessThan(1e-4);
    assertThat(PartialTest.of(cells, sizes, 1, 1 / 12.0).pValue()).isGreaterThan(0.5);
  }

  @Test
  void sumsDoNotDependOnTheOrderOfTheTerms() {
    PreciseSum forwards = new PreciseSum();
    PreciseSum backwards = new PreciseSum();
    for (int i = 1; i <= 100_000; i++) {
      forwards.add(1.0 / i * (i % 2 == 0 ? 1e10 : -1e-6));
      int j = 100_001 - i;
      backwards.add(1.0 / j * (j % 2 == 0 ? 1e10 : -1e-6));
    }
    assertThat(forwards.value()).isEqualTo(backwards.value());
  }

  @Test
  void aReportOfManyTestsFailsOneTimeInAThousandAltogether() {
    Significance significance = new Significance();
    significance.register(1);
    assertThat(significance.failing()).isEqualTo(0.001);
    significance.register(49);
    assertThat(significance.failing()).isEqualTo(0.00002);
    assertThat(significance.reason()).contains("50 tests");
  }
}
