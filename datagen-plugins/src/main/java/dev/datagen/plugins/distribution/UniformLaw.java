package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import org.apache.commons.math3.distribution.UniformRealDistribution;

/**
 * All values of [low, high) equally likely; where the bounds are near to each other compared with
 * their size, rounding may give high itself.
 */
record UniformLaw(double low, double high) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(low, high));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    double half = high / 2 - low / 2;
    for (int i = 0; i < out.length; i++) {
      out[i] = low + out[i] * half + out[i] * half;
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(
        low == high
            ? Cumulative.constant(low)
            : Cumulative.continuous(new UniformRealDistribution(low, high)));
  }
}
