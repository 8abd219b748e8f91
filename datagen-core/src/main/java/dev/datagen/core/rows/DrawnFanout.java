package dev.datagen.core.rows;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * A fan-out drawn from a discrete law by one uniform number a parent.
 *
 * @param key the table's fan-out key
 * @param law the law, bounds included
 * @param describe the law in words
 */
public record DrawnFanout(RandomKey key, DiscreteLaw law, String describe) implements FanoutLaw {

  @Override
  public void counts(Rows parents, int[] counts) {
    double[] uniform = new double[parents.size()];
    key.fillUniform(parents, 0, uniform);
    for (int i = 0; i < uniform.length; i++) {
      counts[i] = law.quantile(uniform[i]);
    }
  }

  @Override
  public int constant() {
    return law.least() == law.greatest() ? law.least() : -1;
  }
}
