package dev.datagen.core.validation.law;

import dev.datagen.api.law.NumberLaw;
import dev.datagen.core.validation.statistics.Distributions;

/** The normal law. */
record NormalNumberLaw(double mean, double std) implements NumberLaw {

  @Override
  public double below(double x) {
    return Distributions.normal((x - mean) / std);
  }

  @Override
  public double upTo(double x) {
    return below(x);
  }
}
