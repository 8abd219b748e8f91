package dev.datagen.core.validation.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A number of successes as a normal score: about normally distributed with mean 0 and variance 1
 * from five expected successes on, far out in the tails too, where (x − np) / √(np(1 − p)) is far
 * from it. It is the signed root of the deviance r, corrected: r* = r + ln(u / r) / r
 * (Barndorff-Nielsen 1986; Lugannani and Rice 1980 for u).
 */
public final class BinomialScore {

  /** Nearer to 0 the first terms of Cornish and Fisher's expansion are used. */
  private static final double NEAR = 1e-3;

  private static final double LOG_HALF = -FastMath.log(2);

  private BinomialScore() {}

  /**
   * The score.
   *
   * @param p the probability of a success, between 0 and 1
   */
  public static double of(long successes, long trials, double p) {
    if (successes == 0) {
      return ofNone(trials * FastMath.log1p(-p));
    } else if (successes == trials) {
      return -ofNone(trials * FastMath.log(p));
    }
    double deviation = FastMath.sqrt(trials * p * (1 - p));
    double linear = (successes - trials * p) / deviation;
    if (FastMath.abs(linear) < NEAR) {
      return linear - (1 - 2 * p) / deviation * (linear * linear - 1) / 6;
    }
    double share = (double) successes / trials;
    double odds = FastMath.log(share / p);
    double counter = FastMath.log((1 - share) / (1 - p));
    double deviance = 2 * (successes * odds + (trials - successes) * counter);
    double root = FastMath.copySign(FastMath.sqrt(FastMath.max(0, deviance)), linear);
    double wald = (odds - counter) * FastMath.sqrt(trials * share * (1 - share));
    double correction = FastMath.log(wald / root) / root;
    return Double.isFinite(correction) ? root + correction : linear;
  }

  /** The score of no success at all: its probability, half of which counts, is known. */
  private static double ofNone(double logarithm) {
    double p = FastMath.exp(logarithm + LOG_HALF);
    return p > 0 ? -Distributions.normalAbove(p) : -FastMath.sqrt(-2 * (logarithm + LOG_HALF));
  }
}
