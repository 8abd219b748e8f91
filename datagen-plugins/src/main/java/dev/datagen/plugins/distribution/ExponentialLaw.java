package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import java.util.Optional;
import org.apache.commons.math3.distribution.ExponentialDistribution;

/** Time between events; inverse distribution function. */
record ExponentialLaw(double mean) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = -mean * Elementary.log(1 - out[i]);
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new ExponentialDistribution(mean)));
  }
}
