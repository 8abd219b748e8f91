package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Indices by an alias table. */
record WeightedSampler(AliasTable table) implements IndexSampler {

  @Override
  public long size() {
    return table.size();
  }

  @Override
  public long pick(RandomKey key, long id, int draw) {
    return table.pick(key.bits(id, draw));
  }

  @Override
  public void fill(Rows rows, RandomKey key, int draw, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = table.pick(key.bits(rows.id(i), draw));
    }
  }
}
