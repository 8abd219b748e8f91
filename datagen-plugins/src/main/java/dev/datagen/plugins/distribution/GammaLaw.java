package dev.datagen.plugins.distribution;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.GammaDeviates;

/** Time until several events. */
record GammaLaw(double shape, double scale) implements Law {

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    GammaDeviates deviates = new GammaDeviates(key, shape);
    for (int i = 0; i < out.length; i++) {
      out[i] = scale * deviates.at(rows.id(i));
    }
  }
}
