package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Picks the rows that are hit: a pure function of the key and each row's place. */
interface OutlierRows {

  /** Which of the rows are hit: ascending positions among those asked for. */
  int[] hits(Rows rows, RandomKey key);

  /** Probability that a row is hit. */
  double rate();

  /** By how much the variance of the number of rows hit exceeds that of independent ones. */
  double clustering();

  /** The rows hit, with the identities they have among {@code rows} but without their parents. */
  static Rows only(Rows rows, int[] hits) {
    long[] ids = new long[hits.length];
    for (int h = 0; h < hits.length; h++) {
      ids[h] = rows.id(hits[h]);
    }
    return Rows.picked(ids);
  }
}
