package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.core.evaluate.KeyHash;
import java.util.List;

/** Whether the image of a listed value is the value observed, by their hashes of 64 bits. */
final class SameValue implements Assignment.Fit {

  private final long[][] images;
  private final boolean[][] nulls;
  private final long[] observed;

  private SameValue(long[][] images, boolean[][] nulls, long[] observed) {
    this.images = images;
    this.nulls = nulls;
    this.observed = observed;
  }

  static SameValue of(Column[] images, Column values) {
    int size = values.size();
    long[][] hashes = new long[images.length][];
    boolean[][] nulls = new boolean[images.length][size];
    for (int cell = 0; cell < hashes.length; cell++) {
      hashes[cell] = KeyHash.of(List.of(images[cell]), size);
      for (int i = 0; i < size; i++) {
        nulls[cell][i] = images[cell].isNull(i);
      }
    }
    return new SameValue(hashes, nulls, KeyHash.of(List.of(values), size));
  }

  @Override
  public double of(int cell, int row) {
    return images[cell][row] == observed[row] && !nulls[cell][row] ? 1 : 0;
  }
}
