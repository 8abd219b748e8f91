package dev.datagen.plugins.lookup;

import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;

/**
 * Which row of a table has which rank of popularity: a shuffle that depends on the table's name and
 * size alone, so that every column that refers to the table finds the same rows popular.
 *
 * @param shuffle from rank to row
 */
record Popularity(KeyedPermutation shuffle) {

  static Popularity of(String table, long size) {
    return new Popularity(
        KeyedPermutation.of(RandomKey.ofSeed(0).derive("popularity").derive(table), size));
  }

  /** The row of a rank, from 0. */
  int row(int rank) {
    return (int) shuffle.apply(rank);
  }

  /** Replaces ranks, from 0, by rows. */
  void toRows(long[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = shuffle.apply(ranks[i]);
    }
  }
}
