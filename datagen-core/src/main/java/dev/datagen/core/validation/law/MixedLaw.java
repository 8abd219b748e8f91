package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;

/**
 * The law of numbers of which each comes from one of two laws.
 *
 * @param rate the probability of the second
 * @param first the one law
 * @param second the other
 */
record MixedLaw(double rate, NumberLaw first, NumberLaw second) implements NumberLaw {

  @Override
  public double below(double x) {
    return (1 - rate) * first.below(x) + rate * second.below(x);
  }

  @Override
  public double upTo(double x) {
    return (1 - rate) * first.upTo(x) + rate * second.upTo(x);
  }

  @Override
  public boolean isInteger() {
    return first.isInteger() && second.isInteger();
  }
}
