package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;

/**
 * Means of laws, by the sum of quantiles: good to about a thousandth unless tails are very heavy.
 */
public final class LawMean {

  private static final int STEPS = 1024;

  private LawMean() {}

  /** The mean. */
  public static double of(NumberLaw law) {
    double sum = 0;
    double low = Quantile.of(law, 1e-12);
    double high = Quantile.of(law, 1 - 1e-12);
    for (int i = 0; i < STEPS; i++) {
      double probability = (i + 0.5) / STEPS;
      sum += Quantile.least(x -> law.upTo(x) >= probability, low, high);
    }
    return sum / STEPS;
  }

  /** The mean of listed numbers; nulls among them, which are NaN, are left out. */
  public static double of(double[] numbers, double[] shares) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        sum += numbers[i] * shares[i];
        total += shares[i];
      }
    }
    return sum / total;
  }

  /** The distance of the quartiles. */
  public static double spread(NumberLaw law) {
    return Quantile.of(law, 0.75) - Quantile.of(law, 0.25);
  }
}
