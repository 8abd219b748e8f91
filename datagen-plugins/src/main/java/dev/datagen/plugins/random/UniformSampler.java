package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Indices all equally likely, from one draw. */
record UniformSampler(long size) implements IndexSampler {

  @Override
  public long pick(RandomKey key, long id, int draw) {
    return key.bounded(id, draw, size);
  }

  @Override
  public void fill(Rows rows, RandomKey key, int draw, long[] out) {
    key.fillBounded(rows, draw, size, out);
  }
}
