package dev.datagen.plugins.distribution;

import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.GammaDeviates;
import dev.datagen.plugins.random.NormalDeviates;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** Bell curve with heavy tails: a normal deviate over the root of a mean square of others. */
record StudentTLaw(double degreesOfFreedom) implements Law {

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    double half = degreesOfFreedom / 2;
    GammaDeviates squares = new GammaDeviates(key.derive("mean square"), half);
    NormalDeviates.fill(rows, key, 0, out);
    for (int i = 0; i < out.length; i++) {
      double deviate = out[i] / Math.sqrt(squares.at(rows.id(i)) / half);
      out[i] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, deviate));
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new TDistribution(degreesOfFreedom)));
  }
}
