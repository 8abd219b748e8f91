package dev.datagen.api.law;

/** The part of a law that lies within bounds. */
record PartOfNumberLaw(NumberLaw law, double min, double max) implements NumberLaw {

  @Override
  public double below(double x) {
    return x <= min ? 0 : x > max ? 1 : share(law.below(x));
  }

  @Override
  public double upTo(double x) {
    return x < min ? 0 : x >= max ? 1 : share(law.upTo(x));
  }

  private double share(double cumulative) {
    double from = law.below(min);
    return Math.max(0, Math.min(1, (cumulative - from) / (law.upTo(max) - from)));
  }

  @Override
  public boolean isInteger() {
    return law.isInteger();
  }
}
