package dev.datagen.plugins.distribution;

import org.apache.commons.math3.distribution.AbstractIntegerDistribution;
import org.apache.commons.math3.distribution.AbstractRealDistribution;

/**
 * A law's cumulative distribution and its inverse, for what drawing again would take too long to
 * find.
 */
interface Tails {

  /** The probability of a value below {@code x}, or for a continuous law up to it. */
  double below(double x);

  /** The probability of a value up to {@code x}. */
  double upTo(double x);

  /** The value at a cumulative probability within (0, 1). */
  double at(double probability);

  /** The logarithm of the density at {@code x}, up to a constant. */
  double logDensity(double x);

  /** Those of a continuous law. */
  static Tails of(AbstractRealDistribution law) {
    return new Tails() {
      @Override
      public double below(double x) {
        return law.cumulativeProbability(x);
      }

      @Override
      public double upTo(double x) {
        return law.cumulativeProbability(x);
      }

      @Override
      public double at(double probability) {
        return law.inverseCumulativeProbability(probability);
      }

      @Override
      public double logDensity(double x) {
        return law.logDensity(x);
      }
    };
  }

  /** Those of a law over integers. */
  static Tails of(AbstractIntegerDistribution law) {
    return new Tails() {
      @Override
      public double below(double x) {
        return upTo(Math.ceil(x) - 1);
      }

      @Override
      public double upTo(double x) {
        return law.cumulativeProbability((int) Math.floor(x));
      }

      @Override
      public double at(double probability) {
        return law.inverseCumulativeProbability(probability);
      }

      @Override
      public double logDensity(double x) {
        return law.logProbability((int) Math.floor(x));
      }
    };
  }
}
