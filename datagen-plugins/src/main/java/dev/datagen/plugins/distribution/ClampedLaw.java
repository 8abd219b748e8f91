package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** A law whose values beyond a bound become the bound. */
record ClampedLaw(Law law, Clamp clamp) implements Law {

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    law.fill(rows, key, out);
    double min = clamp.min();
    double max = clamp.max();
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(max, Math.max(min, out[i]));
    }
  }

  @Override
  public void fillIntegers(Rows rows, RandomKey key, long[] out) {
    law.fillIntegers(rows, key, out);
    long min = (long) clamp.min();
    long max = (long) clamp.max();
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(max, Math.max(min, out[i]));
    }
  }

  @Override
  public Optional<Clamp> support() {
    return Optional.of(
        law.support()
            .map(own -> new Clamp(clamp.apply(own.min()), clamp.apply(own.max())))
            .orElse(clamp));
  }

  @Override
  public boolean isInteger() {
    return law.isInteger() && isInteger(clamp.min()) && isInteger(clamp.max());
  }

  private static boolean isInteger(double bound) {
    return Math.rint(bound) == bound;
  }

  @Override
  public Optional<NumberLaw> declared() {
    return law.declared().map(own -> own.clamped(clamp.min(), clamp.max()));
  }
}
