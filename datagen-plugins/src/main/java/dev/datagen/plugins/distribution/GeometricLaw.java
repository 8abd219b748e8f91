package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import java.util.Optional;

/** Failures before the first success, from 0; inverse distribution function. */
record GeometricLaw(double p) implements Law {

  /** Up to here every double is a long; p so small that it matters has no other use. */
  private static final double LARGEST = 0x1.0p62;

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, Double.POSITIVE_INFINITY));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
    double logFailure = Elementary.log1p(-p);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(LARGEST, Math.floor(Elementary.log(1 - out[i]) / logFailure));
    }
  }

  @Override
  public boolean isInteger() {
    return true;
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(
        Cumulative.integers(
            k -> k < 0 ? 0 : p == 1 ? 1 : -Elementary.expm1((k + 1) * Elementary.log1p(-p))));
  }
}
