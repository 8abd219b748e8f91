package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;

/**
 * The law of numbers multiplied by a random factor: an average over equally likely factors.
 *
 * @param law the law of the numbers
 * @param factors factors greater than 0, all alike
 */
record MultipliedLaw(NumberLaw law, double[] factors) implements NumberLaw {

  private static final int STEPS = 64;

  static NumberLaw of(NumberLaw law, NumberLaw factors) {
    double[] middles = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      middles[i] = Quantile.of(factors, (i + 0.5) / STEPS);
    }
    return new MultipliedLaw(law, middles);
  }

  @Override
  public double below(double x) {
    double sum = 0;
    for (double factor : factors) {
      sum += law.below(x / factor);
    }
    return sum / factors.length;
  }

  @Override
  public double upTo(double x) {
    double sum = 0;
    for (double factor : factors) {
      sum += law.upTo(x / factor);
    }
    return sum / factors.length;
  }
}
