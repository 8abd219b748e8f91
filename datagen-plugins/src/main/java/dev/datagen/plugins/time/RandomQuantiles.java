package dev.datagen.plugins.time;

import dev.datagen.api.plan.Input;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Each row's number on its own. */
record RandomQuantiles() implements Quantiles {

  @Override
  public void fill(Rows rows, RandomKey key, double[] out) {
    key.fillUniform(rows, 0, out);
  }

  @Override
  public boolean ascending() {
    return false;
  }

  @Override
  public boolean allows(Input bound) {
    return true;
  }

  @Override
  public boolean evenlySpread() {
    return false;
  }
}
