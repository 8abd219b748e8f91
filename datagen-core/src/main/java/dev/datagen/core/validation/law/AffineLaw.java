package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;

/**
 * The law of shift + factor × number.
 *
 * @param law the law of the number
 * @param factor not 0
 * @param shift any number
 */
record AffineLaw(NumberLaw law, double factor, double shift) implements NumberLaw {

  @Override
  public double below(double x) {
    double number = (x - shift) / factor;
    return factor > 0 ? law.below(number) : 1 - law.upTo(number);
  }

  @Override
  public double upTo(double x) {
    double number = (x - shift) / factor;
    return factor > 0 ? law.upTo(number) : 1 - law.below(number);
  }

  @Override
  public boolean isInteger() {
    return law.isInteger() && factor == StrictMath.rint(factor) && shift == StrictMath.rint(shift);
  }
}
