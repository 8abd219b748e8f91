package dev.datagen.plugins.distribution;

import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.NormalDeviates;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Bell curve. */
record NormalLaw(double mean, double std) implements Law {

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    NormalDeviates.fill(rows, key, 0, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = mean + std * out[i];
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(
        std == 0
            ? Cumulative.constant(mean)
            : Cumulative.continuous(new NormalDistribution(mean, std)));
  }
}
