package dev.datagen.plugins.choice;

import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.IndexSampler;

/** Draws rows of another table by their weights. */
record SampledRows(IndexSampler sampler, Rows rows, RandomKey key) implements RowDraw {

  @Override
  public void draw(long[] chosen) {
    sampler.fill(rows, key, 0, chosen);
  }

  @Override
  public void redraw(int attempt, int[] positions, long[] chosen) {
    RandomKey again = key.derive("attempt " + attempt);
    for (int j = 0; j < positions.length; j++) {
      chosen[j] = sampler.pick(again, rows.id(positions[j]), 0);
    }
  }
}
