package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import dev.datagen.plugins.random.UnitInterval;
import java.util.Optional;

/**
 * Integers around a large mean by transformed rejection with squeeze (Hörmann: PTRS in Insurance:
 * Mathematics and Economics 12, 1993, and BTRS in the Journal of Statistical Computation and
 * Simulation 46, 1993). Two draws an attempt, 1.15 attempts on average.
 *
 * @param a constant of the hat
 * @param b constant of the hat
 * @param centre where the hat is
 * @param squeeze constant of the quick acceptance
 * @param logScale logarithm of the hat's height over the probabilities
 * @param max the greatest integer
 * @param mass the law's probabilities
 * @param cumulative the same as a cumulative distribution
 */
record TransformedRejection(
    double a,
    double b,
    double centre,
    double squeeze,
    double logScale,
    double max,
    LogMass mass,
    NumberLaw cumulative)
    implements Law {

  /** The logarithm of an integer's probability, up to a constant that {@code logScale} knows. */
  interface LogMass {
    double at(double k);
  }

  @Override
  public Optional<Clamp> support() {
    return Optional.of(new Clamp(0, max));
  }

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = pick(key, rows.id(i));
    }
  }

  private double pick(RandomKey key, long id) {
    for (int draw = 0; ; draw += 2) {
      double u = UnitInterval.of(key.bits(id, draw)) - 0.5;
      double v = 1 - UnitInterval.of(key.bits(id, draw + 1));
      double side = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / side + b) * u + centre);
      if (side >= 0.07 && v <= squeeze) {
        return k;
      }
      if (k >= 0
          && k <= max
          && Elementary.log(v) + logScale - Elementary.log(a / (side * side) + b) <= mass.at(k)) {
        return k;
      }
    }
  }

  @Override
  public boolean isInteger() {
    return true;
  }

  @Override
  public Optional<NumberLaw> declared() {
    return Optional.of(cumulative);
  }
}
