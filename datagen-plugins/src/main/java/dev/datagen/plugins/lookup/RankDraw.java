package dev.datagen.plugins.lookup;

import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.IndexSampler;

/**
 * Draws ranks of popularity and takes the rows that have them.
 *
 * @param ranks draws ranks, from 0
 * @param popularity which row has which rank; null where a rank is a row
 */
record RankDraw(IndexSampler ranks, Popularity popularity, Rows rows, RandomKey key)
    implements RowDraw {

  @Override
  public void draw(long[] chosen) {
    ranks.fill(rows, key, 0, chosen);
    if (popularity != null) {
      popularity.toRows(chosen);
    }
  }

  @Override
  public void redraw(int attempt, int[] positions, long[] chosen) {
    RandomKey again = key.derive("attempt " + attempt);
    for (int j = 0; j < positions.length; j++) {
      chosen[j] = ranks.pick(again, rows.id(positions[j]), 0);
    }
    if (popularity != null) {
      popularity.toRows(chosen);
    }
  }
}
