package dev.datagen.core.validation.statistics;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Tests of a share. Exact up to a hundred thousand trials; beyond that the normal law is as good
 * unless few successes or failures are expected, and then Poisson's is.
 */
public final class BinomialTest {

  private static final long EXACT = 100_000;

  private BinomialTest() {}

  /**
   * Two-sided: whether the share of successes is {@code p}. The exact p-value is twice the smaller
   * tail, of which the observed number itself counts half (the mid-p of Lancaster 1961), so that
   * p-values of few trials are about uniform too.
   */
  public static Outcome of(long successes, long trials, double p) {
    if (p <= 0 || p >= 1) {
      boolean holds = successes == (p <= 0 ? 0 : trials);
      return new Outcome("exact share", holds ? 1 : 0, holds ? 1 : 0, Outcome.Scale.PROBABILITY, 0);
    }
    double variance = trials * p * (1 - p);
    if (trials > EXACT && variance > 1000) {
      double z = (successes - trials * p) / FastMath.sqrt(variance);
      return new Outcome(
          "normal test of a share", z, Distributions.normalTails(z), Outcome.Scale.NORMAL, 0);
    }
    double below = upTo(successes - 1, trials, p);
    double upTo = upTo(successes, trials, p);
    double half = (upTo - below) / 2;
    double tail = FastMath.min(below + half, 1 - upTo + half);
    double pValue = FastMath.min(1, 2 * tail);
    return new Outcome("exact binomial test (mid-p)", pValue, pValue, Outcome.Scale.PROBABILITY, 0);
  }

  /**
   * The same where trials hang together, so that the number of successes varies more.
   *
   * @param clustering its variance over that of independent trials, at least 1
   */
  public static Outcome of(long successes, long trials, double p, double clustering) {
    if (clustering <= 1) {
      return of(successes, trials, p);
    }
    double variance = trials * p * (1 - p) * clustering;
    double z = (successes - trials * p) / FastMath.sqrt(variance);
    return new Outcome(
        "normal test of a share, variance × " + (float) clustering,
        z,
        Distributions.normalTails(z),
        Outcome.Scale.NORMAL,
        0);
  }

  private static double upTo(long k, long n, double p) {
    if (n <= EXACT) {
      return Distributions.binomialUpTo(k, n, p);
    }
    // few successes, or few failures, among very many trials
    if (p > 0.5) {
      return 1 - upTo(n - k - 1, n, 1 - p);
    }
    return k < 0 ? 0 : Gamma.regularizedGammaQ(k + 1.0, n * p);
  }
}
