package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import org.apache.commons.math3.distribution.TriangularDistribution;

/** Rising up to a mode, then falling; inverse distribution function. */
record TriangularLaw(double lower, double mode, double upper) implements Law {

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(lower, upper));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    double width = upper - lower;
    double split = (mode - lower) / width;
    for (int i = 0; i < out.length; i++) {
      out[i] =
          out[i] < split
              ? lower + width * Math.sqrt(out[i] * split)
              : upper - width * Math.sqrt((1 - out[i]) * (1 - split));
    }
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(Cumulative.continuous(new TriangularDistribution(lower, mode, upper)));
  }
}
