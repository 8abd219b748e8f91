package dev.datagen.plugins.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples of fixed seeds are held against the laws of commons-math3 at p > 0.001. */
class LawShapeTest {

  private static final int SAMPLE = 200_000;
  private static final double LEVEL = 0.001;

  static Stream<Arguments> continuous() {
    return Stream.of(
        Arguments.of("normal mean=-3 std=2.5", new NormalDistribution(-3, 2.5)),
        Arguments.of("normal mean=0 sigma=1", new NormalDistribution(0, 1)),
        Arguments.of("lognormal mean=1 sigma=0.7", new LogNormalDistribution(1, 0.7)),
        Arguments.of("uniform low=-5 high=12", new UniformRealDistribution(-5, 12)),
        Arguments.of("uniform min=0 max=1", new UniformRealDistribution(0, 1)),
        Arguments.of("exponential rate=0.25", new ExponentialDistribution(4)),
        Arguments.of("exponential mean=4", new ExponentialDistribution(4)),
        Arguments.of("gamma shape=0.3 scale=2", new GammaDistribution(0.3, 2)),
        Arguments.of("gamma shape=1 scale=2", new GammaDistribution(1, 2)),
        Arguments.of("gamma shape=7.5 scale=0.1", new GammaDistribution(7.5, 0.1)),
        Arguments.of("beta alpha=2 beta=5", new BetaDistribution(2, 5)),
        Arguments.of("beta alpha=5 beta=2", new BetaDistribution(5, 2)),
        Arguments.of("beta alpha=0.5 beta=0.5", new BetaDistribution(0.5, 0.5)),
        Arguments.of("beta alpha=0.4 beta=3", new BetaDistribution(0.4, 3)),
        Arguments.of("beta alpha=3 beta=0.4", new BetaDistribution(3, 0.4)),
        Arguments.of("beta alpha=1 beta=1", new BetaDistribution(1, 1)),
        Arguments.of("weibull shape=1.5 scale=3", new WeibullDistribution(1.5, 3)),
        Arguments.of("weibull alpha=0.8 beta=3", new WeibullDistribution(0.8, 3)),
        Arguments.of("pareto scale=2 shape=1.16", new ParetoDistribution(2, 1.16)),
        Arguments.of("triangular a=1 c=2 b=5", new TriangularDistribution(1, 2, 5)),
        Arguments.of("triangular a=1 c=1 b=5", new TriangularDistribution(1, 1, 5)),
        Arguments.of("triangular a=1 c=5 b=5", new TriangularDistribution(1, 5, 5)),
        Arguments.of("student_t degrees_of_freedom=3", new TDistribution(3)),
        Arguments.of("student_t df=0.8", new TDistribution(0.8)));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void aContinuousLawHasItsShape(String law, RealDistribution expected) {
    double[] sample = draw(law, 1);
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, sample))
        .isGreaterThan(LEVEL);
  }

  static Stream<Arguments> discrete() {
    return Stream.of(
        Arguments.of("poisson lambda=0.2", new PoissonDistribution(0.2)),
        Arguments.of("poisson lambda=4.5", new PoissonDistribution(4.5)),
        Arguments.of("poisson lambda=800", new PoissonDistribution(800)),
        Arguments.of("binomial trials=1 p=0.3", new BinomialDistribution(1, 0.3)),
        Arguments.of("binomial trials=20 p=0.9", new BinomialDistribution(20, 0.9)),
        Arguments.of("binomial trials=100000 p=0.4", new BinomialDistribution(100_000, 0.4)),
        Arguments.of("geometric p=0.2", new GeometricDistribution(0.2)),
        Arguments.of("geometric p=0.001", new GeometricDistribution(0.001)));
  }

  @ParameterizedTest
  @MethodSource("discrete")
  void aDiscreteLawHasItsShape(String law, IntegerDistribution expected) {
    assertThat(ChiSquare.pValue(draw(law, 2), expected)).isGreaterThan(LEVEL);
  }

  /** So large that the normal approximation is off by much less than the sample can tell. */
  static Stream<Arguments> huge() {
    return Stream.of(
        Arguments.of("poisson lambda=1000001", 1_000_001, 1_000_001),
        Arguments.of("poisson lambda=1e12", 1e12, 1e12),
        Arguments.of("binomial trials=1e7 p=0.5", 5e6, 2.5e6),
        Arguments.of("binomial trials=1e14 p=0.01", 1e12, 0.99e12),
        Arguments.of("binomial trials=1e14 p=0.99", 99e12, 0.99e12));
  }

  @ParameterizedTest
  @MethodSource("huge")
  void aHugeCountIsNearlyNormal(String law, double mean, double variance) {
    double[] sample = draw(law, 3);
    RandomKey key = RandomKey.ofSeed(3).derive("continuity");
    for (int i = 0; i < sample.length; i++) {
      sample[i] += key.uniform(i, 0) - 0.5;
    }
    RealDistribution expected = new NormalDistribution(mean, Math.sqrt(variance));
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, sample))
        .isGreaterThan(LEVEL);
  }

  @Test
  void theSamplerForHugeMeansAgreesWithTheTableWhereBothApply() {
    double lambda = 1_000_001;
    double[] sample = draw("poisson lambda=1000001", 4);
    double centre = 0;
    double square = 0;
    double cube = 0;
    for (double value : sample) {
      double z = (value - lambda) / Math.sqrt(lambda);
      centre += z / SAMPLE;
      square += z * z / SAMPLE;
      cube += z * z * z / SAMPLE;
    }
    assertThat(centre).isBetween(-0.008, 0.008);
    assertThat(square).isBetween(0.989, 1.011);
    assertThat(cube).isBetween(-0.03, 0.03);
  }

  @Test
  void degenerateLawsGiveTheirOnlyValue() {
    assertThat(draw("geometric p=1", 1)).containsOnly(0);
    assertThat(draw("poisson lambda=0", 1)).containsOnly(0);
    assertThat(draw("binomial trials=9 p=0", 1)).containsOnly(0);
    assertThat(draw("binomial trials=9 p=1", 1)).containsOnly(9);
    assertThat(draw("binomial trials=0 p=0.5", 1)).containsOnly(0);
    assertThat(draw("normal mean=3 std=0", 1)).containsOnly(3);
    assertThat(draw("uniform low=2 high=2", 1)).containsOnly(2);
  }

  @Test
  void aClampPutsWhatLiesBeyondOnTheBounds() {
    double[] sample = new double[SAMPLE];
    Law.of(Declared.law("normal mean=10 std=5", 5.0, 12.0))
        .fill(Rows.range(0, SAMPLE), RandomKey.ofSeed(5), sample);
    NormalDistribution expected = new NormalDistribution(10, 5);
    long[] observed = new long[9];
    double[] probabilities = new double[9];
    probabilities[0] = expected.cumulativeProbability(5);
    probabilities[8] = 1 - expected.cumulativeProbability(12);
    for (int bin = 1; bin < 8; bin++) {
      probabilities[bin] = expected.probability(4 + bin, 5 + bin);
    }
    for (double value : sample) {
      observed[value == 5 ? 0 : value == 12 ? 8 : (int) value - 4]++;
    }
    assertThat(ChiSquare.pValue(observed, probabilities)).isGreaterThan(LEVEL);
  }

  @Test
  void theTailsOfTheNormalLawAreThere() {
    double[] sample = new double[10_000_000];
    Law.of(Declared.law("normal mean=0 std=1"))
        .fill(Rows.range(0, sample.length), RandomKey.ofSeed(6), sample);
    NormalDistribution expected = new NormalDistribution();
    double[] edges = {
      Double.NEGATIVE_INFINITY,
      -5,
      -4,
      -3.6541528853610088,
      -3,
      -1,
      -0.2152,
      0,
      0.1,
      0.2153,
      2,
      3.5,
      3.6541528853610088,
      3.7,
      4,
      4.5,
      Double.POSITIVE_INFINITY
    };
    long[] observed = new long[edges.length - 1];
    double[] probabilities = new double[observed.length];
    for (int bin = 0; bin < observed.length; bin++) {
      probabilities[bin] =
          expected.cumulativeProbability(-edges[bin])
              - expected.cumulativeProbability(-edges[bin + 1]);
    }
    for (double value : sample) {
      int bin = 0;
      while (value >= edges[bin + 1]) {
        bin++;
      }
      observed[bin]++;
    }
    assertThat(ChiSquare.pValue(observed, probabilities)).isGreaterThan(LEVEL);
  }

  private static double[] draw(String declared, long seed) {
    double[] sample = new double[SAMPLE];
    Law.of(Declared.law(declared))
        .fill(Rows.range(0, SAMPLE), RandomKey.ofSeed(seed).derive(declared), sample);
    return sample;
  }
}
