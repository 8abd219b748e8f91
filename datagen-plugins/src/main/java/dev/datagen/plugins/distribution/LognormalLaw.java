package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import dev.datagen.plugins.random.NormalDeviates;
import java.util.Optional;
import org.apache.commons.math3.distribution.LogNormalDistribution;

/** Exp of a normal variable. */
record LognormalLaw(double mean, double sigma) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    NormalDeviates.fill(rows, key, 0, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = Elementary.exp(mean + sigma * out[i]);
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(
        sigma == 0
            ? Cumulative.constant(Elementary.exp(mean))
            : Cumulative.continuous(new LogNormalDistribution(mean, sigma)));
  }
}
