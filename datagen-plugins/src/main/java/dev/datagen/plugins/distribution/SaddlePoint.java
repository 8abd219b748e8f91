package dev.datagen.plugins.distribution;

import dev.datagen.plugins.random.Elementary;

/**
 * Parts of the probabilities of large counts that do not cancel (Loader: Fast and Accurate
 * Computation of Binomial Probabilities, 2000).
 */
final class SaddlePoint {

  private SaddlePoint() {}

  /** {@code log(n!)} minus Stirling's formula, for n of some hundreds and more. */
  static double stirlingError(double n) {
    double square = n * n;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / n;
  }

  /** The deviance {@code x log(x / mean) + mean - x}, exact where x is near the mean. */
  static double deviance(double x, double mean) {
    double difference = x - mean;
    if (Math.abs(difference) >= 0.1 * (x + mean)) {
      return x * Elementary.log(x / mean) - difference;
    }
    double ratio = difference / (x + mean);
    double sum = difference * ratio;
    double term = 2 * x * ratio;
    for (int j = 1; ; j++) {
      term *= ratio * ratio;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }
}
