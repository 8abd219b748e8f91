package dev.datagen.core.validation.composite;

import dev.datagen.core.validation.statistics.Distributions;

/**
 * A mean absolute error beside how far it may go: the tolerance, widened by what the mean of
 * |noise| is for the strata's standard errors s (√(2/π) of each), and by as many of its own
 * standard deviations as leave fair data only a given chance to go farther. The tolerance is
 * granted in full beside the noise, so fair data go farther more rarely than that.
 *
 * @param error the mean absolute error
 * @param tolerance what is declared
 * @param noise the mean of |noise|
 * @param deviation its standard deviation
 */
record Excess(double error, double tolerance, double noise, double deviation) {

  private static final double MEAN_OF_NOISE = 0.7978845608028654;

  static Excess of(double error, double tolerance, double[] errors) {
    double mean = 0;
    double variance = 0;
    for (double each : errors) {
      mean += MEAN_OF_NOISE * each;
      variance += (1 - MEAN_OF_NOISE * MEAN_OF_NOISE) * each * each;
    }
    int size = Math.max(1, errors.length);
    return new Excess(error, tolerance, mean / size, Math.sqrt(variance) / size);
  }

  /** By how many standard deviations of the noise the error is beyond what it may be. */
  double sigmas() {
    double beyond = error - tolerance - noise;
    return deviation > 0 ? beyond / deviation : beyond > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  /** How far it may go if fair data go farther with that probability. */
  double limit(double probability) {
    return tolerance + noise + Distributions.normalAbove(probability) * deviation;
  }
}
