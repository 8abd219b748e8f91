package dev.datagen.plugins.distribution;

import dev.datagen.plugins.random.Elementary;

/** Number of successes among independent trials. */
final class BinomialLaw {

  /** Largest variance that gets a table (of about 20,000 probabilities). */
  private static final double LARGEST_TABLE = 1e6;

  private BinomialLaw() {}

  /**
   * The law.
   *
   * @param trials 0 to 10^15
   * @param p 0 to 1
   */
  static Law of(long trials, double p) {
    double q = 1 - p;
    if (p == 0 || q == 0) {
      return TableLaw.around(p == 0 ? 0 : trials, p == 0 ? 0 : trials, k -> Double.MAX_VALUE);
    }
    double variance = trials * p * q;
    if (variance <= LARGEST_TABLE) {
      long mode = Math.min(trials, (long) Math.floor((trials + 1.0) * p));
      double odds = p / q;
      return TableLaw.around(mode, trials, k -> (trials - k) / (k + 1.0) * odds);
    }
    double b = 1.15 + 2.53 * Math.sqrt(variance);
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double logScale =
        Elementary.log((2.83 + 5.1 / b) * Math.sqrt(variance))
            + logMass(Math.floor((trials + 1.0) * p), trials, p, q);
    return new TransformedRejection(
        a,
        b,
        trials * p + 0.5,
        0.92 - 4.2 / b,
        logScale,
        trials,
        k -> logMass(k, trials, p, q),
        Cumulative.nearlyNormal(trials * p, variance, (q - p) / Math.sqrt(variance)));
  }

  /** Up to a constant. */
  private static double logMass(double k, double trials, double p, double q) {
    double failures = trials - k;
    return k < 100 || failures < 100
        ? Double.NEGATIVE_INFINITY
        : -SaddlePoint.stirlingError(k)
            - SaddlePoint.stirlingError(failures)
            - SaddlePoint.deviance(k, trials * p)
            - SaddlePoint.deviance(failures, trials * q)
            - 0.5 * (Elementary.log(k) + Elementary.log(failures));
  }
}
