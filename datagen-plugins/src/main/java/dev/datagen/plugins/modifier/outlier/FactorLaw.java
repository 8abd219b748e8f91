package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.law.NumberLaw;

/**
 * The law of 1 + |m|, or of 1 / (1 + |m|), by the law of m.
 *
 * @param magnitude the law of m
 * @param inverse whether values are divided
 */
record FactorLaw(NumberLaw magnitude, boolean inverse) implements NumberLaw {

  @Override
  public double below(double x) {
    return inverse ? 1 - greaterUpTo(1 / x) : greaterBelow(x);
  }

  @Override
  public double upTo(double x) {
    return inverse ? 1 - greaterBelow(1 / x) : greaterUpTo(x);
  }

  /** Probability of 1 + |m| less than x. */
  private double greaterBelow(double x) {
    return x <= 1 ? 0 : magnitude.below(x - 1) - magnitude.upTo(1 - x);
  }

  /** Probability of 1 + |m| up to x. */
  private double greaterUpTo(double x) {
    return x < 1 ? 0 : magnitude.upTo(x - 1) - magnitude.below(1 - x);
  }
}
