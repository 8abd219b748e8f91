package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The law of numbers with normal noise: an average over equally likely noises.
 *
 * @param law the law without noise
 * @param noises the noises
 * @param relative whether a number is multiplied by 1 + noise rather than added to
 */
record NoisyLaw(NumberLaw law, double[] noises, boolean relative) implements NumberLaw {

  private static final int STEPS = 512;
  private static final int FEW_STEPS = 32;

  static NumberLaw of(NumberLaw law, double std, boolean relative) {
    return of(law, std, relative, STEPS);
  }

  /** With fewer noises, for a law that is averaged again. */
  static NumberLaw rough(NumberLaw law, double std, boolean relative) {
    return of(law, std, relative, FEW_STEPS);
  }

  private static NumberLaw of(NumberLaw law, double std, boolean relative, int steps) {
    if (std == 0) {
      return law;
    }
    NormalDistribution normal = new NormalDistribution(null, 0, std);
    double[] noises = new double[steps];
    for (int i = 0; i < steps; i++) {
      noises[i] = normal.inverseCumulativeProbability((i + 0.5) / steps);
    }
    return new NoisyLaw(law, noises, relative);
  }

  @Override
  public double below(double x) {
    return average(x);
  }

  @Override
  public double upTo(double x) {
    return average(x);
  }

  private double average(double x) {
    double sum = 0;
    for (double noise : noises) {
      if (!relative) {
        sum += law.upTo(x - noise);
      } else if (1 + noise > 0) {
        sum += law.upTo(x / (1 + noise));
      } else if (1 + noise < 0) {
        sum += 1 - law.below(x / (1 + noise));
      } else {
        sum += x >= 0 ? 1 : 0;
      }
    }
    return sum / noises.length;
  }
}
