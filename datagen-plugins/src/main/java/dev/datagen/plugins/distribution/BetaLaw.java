package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import dev.datagen.plugins.random.GammaDeviates;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/** A share between 0 and 1: one gamma deviate over the sum of two. */
record BetaLaw(double alpha, double beta) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, 1));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    GammaDeviates first = new GammaDeviates(key.derive("alpha"), alpha);
    GammaDeviates second = new GammaDeviates(key.derive("beta"), beta);
    if (alpha >= 1 && beta >= 1) {
      for (int i = 0; i < out.length; i++) {
        double x = first.at(rows.id(i));
        out[i] = x / (x + second.at(rows.id(i)));
      }
    } else {
      // deviates of small shapes may both be 0 as doubles
      for (int i = 0; i < out.length; i++) {
        out[i] = 1 / (1 + Elementary.exp(second.logAt(rows.id(i)) - first.logAt(rows.id(i))));
      }
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new BetaDistribution(alpha, beta)));
  }
}
