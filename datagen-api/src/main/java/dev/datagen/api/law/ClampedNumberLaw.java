package dev.datagen.api.law;

/** A law whose numbers beyond a bound become the bound. */
record ClampedNumberLaw(NumberLaw law, double min, double max) implements NumberLaw {

  @Override
  public double below(double x) {
    return x <= min ? 0 : x > max ? 1 : law.below(x);
  }

  @Override
  public double upTo(double x) {
    return x < min ? 0 : x >= max ? 1 : law.upTo(x);
  }

  @Override
  public boolean isInteger() {
    return law.isInteger() && min == StrictMath.rint(min) && max == StrictMath.rint(max);
  }
}
