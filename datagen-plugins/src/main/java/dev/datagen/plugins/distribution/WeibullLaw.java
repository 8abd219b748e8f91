package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import java.util.Optional;
import org.apache.commons.math3.distribution.WeibullDistribution;

/** Lifetimes; inverse distribution function. */
record WeibullLaw(double shape, double scale) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    double power = 1 / shape;
    for (int i = 0; i < out.length; i++) {
      out[i] = scale * Elementary.exp(power * Elementary.log(-Elementary.log(1 - out[i])));
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new WeibullDistribution(shape, scale)));
  }
}
