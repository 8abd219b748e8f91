package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import java.util.Optional;
import org.apache.commons.math3.distribution.ParetoDistribution;

/** Heavy tail above a least value; inverse distribution function. */
record ParetoLaw(double scale, double shape) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(scale, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = scale * Elementary.exp(-Elementary.log(1 - out[i]) / shape);
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new ParetoDistribution(scale, shape)));
  }
}
