package dev.datagen.core.validation.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** Tail probabilities, accurate also far out. */
public final class Distributions {

  private static final double ROOT_2 = FastMath.sqrt(2);

  private Distributions() {}

  /** Probability that a normal variable lies farther from 0 than {@code z} on either side. */
  public static double normalTails(double z) {
    return Double.isNaN(z) ? 1 : Erf.erfc(FastMath.abs(z) / ROOT_2);
  }

  /** Probability that a variable of Student's law exceeds {@code t}. */
  public static double studentAbove(double t, long freedom) {
    if (Double.isInfinite(t)) {
      return t > 0 ? 0 : 1;
    }
    double tail = 0.5 * Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5);
    return t >= 0 ? tail : 1 - tail;
  }

  /** What a variable of Student's law exceeds with probability {@code alpha}. */
  public static double studentQuantile(double alpha, long freedom) {
    return -new TDistribution(null, freedom).inverseCumulativeProbability(alpha);
  }

  /** Probability that a normal variable is at most {@code z}. */
  public static double normal(double z) {
    return 0.5 * Erf.erfc(-z / ROOT_2);
  }

  /** What a normal variable exceeds with probability {@code alpha}. */
  public static double normalAbove(double alpha) {
    return -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(alpha);
  }

  /** Probability that a chi-squared variable is at least {@code statistic}. */
  public static double chiSquaredTail(double statistic, double freedom) {
    if (!(statistic > 0)) {
      return 1;
    }
    return statistic > 1e9 ? 0 : Gamma.regularizedGammaQ(freedom / 2, statistic / 2);
  }

  /** What a chi-squared variable exceeds with probability {@code alpha}. */
  static double chiSquaredAbove(double alpha, double freedom) {
    return new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(1 - alpha);
  }

  /** Probability that at most {@code k} of {@code n} trials succeed. */
  public static double binomialUpTo(long k, long n, double p) {
    if (k < 0) {
      return 0;
    }
    return k >= n ? 1 : 1 - Beta.regularizedBeta(p, k + 1.0, (double) n - k);
  }
}
