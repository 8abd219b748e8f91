package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.GammaDeviates;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Time until several events. */
record GammaLaw(double shape, double scale) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    GammaDeviates deviates = new GammaDeviates(key, shape);
    for (int i = 0; i < out.length; i++) {
      out[i] = scale * deviates.at(rows.id(i));
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new GammaDistribution(shape, scale)));
  }
}
