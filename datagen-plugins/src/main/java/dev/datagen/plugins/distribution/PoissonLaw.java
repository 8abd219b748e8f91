package dev.datagen.plugins.distribution;

import dev.datagen.plugins.random.Elementary;

/** Number of events in a fixed time. */
final class PoissonLaw {

  /** Largest mean that gets a table (of about 20,000 probabilities). */
  private static final double LARGEST_TABLE = 1e6;

  private static final double HALF_LOG_2_PI = 0.9189385332046727;

  private PoissonLaw() {}

  static Law of(double lambda) {
    if (lambda <= LARGEST_TABLE) {
      return TableLaw.around((long) lambda, Long.MAX_VALUE, k -> lambda / (k + 1.0));
    }
    double b = 0.931 + 2.53 * Math.sqrt(lambda);
    return new TransformedRejection(
        -0.059 + 0.02483 * b,
        b,
        lambda + 0.43,
        0.9277 - 3.6224 / (b - 2),
        Elementary.log(1.1239 + 1.1328 / (b - 3.4)),
        Double.POSITIVE_INFINITY,
        k -> logMass(k, lambda),
        Cumulative.nearlyNormal(lambda, lambda, 1 / Math.sqrt(lambda)));
  }

  private static double logMass(double k, double lambda) {
    return k < 100
        ? Double.NEGATIVE_INFINITY
        : -SaddlePoint.stirlingError(k)
            - SaddlePoint.deviance(k, lambda)
            - HALF_LOG_2_PI
            - 0.5 * Elementary.log(k);
  }
}
