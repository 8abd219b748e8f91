package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;

/**
 * Each row on its own.
 *
 * @param rate probability that a row is hit
 */
record ScatteredRows(double rate) implements OutlierRows {

  @Override
  public int[] hits(Rows rows, RandomKey key) {
    double[] uniform = new double[rows.size()];
    key.fillUniform(rows, 0, uniform);
    int[] hits = new int[uniform.length];
    int count = 0;
    for (int i = 0; i < uniform.length; i++) {
      hits[count] = i;
      count += uniform[i] < rate ? 1 : 0;
    }
    return Arrays.copyOf(hits, count);
  }

  @Override
  public double clustering() {
    return 1;
  }
}
