package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Draws indices {@code 0 … size-1} of a list or table by popularity. Immutable. */
public interface IndexSampler {

  /** Number of items. */
  long size();

  /** The index that a row's draws from {@code draw} on choose. */
  long pick(RandomKey key, long id, int draw);

  /** An index for each row: {@code out[i] = pick(key, rows.id(i), draw)}. */
  void fill(Rows rows, RandomKey key, int draw, long[] out);

  /**
   * Items drawn by explicit weights, from one draw.
   *
   * @param weights as for {@link AliasTable#of}
   */
  static IndexSampler weighted(double[] weights) {
    return new WeightedSampler(AliasTable.of(weights));
  }
}
