package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;

/** Finds parent and ordinal of single children by drawing the counts of one stride of parents. */
final class Locator {

  private final RowSpace parents;
  private final FanoutLaw law;
  private final Offsets offsets;
  private final long parentSize;

  Locator(RowSpace parents, FanoutLaw law, Offsets offsets) {
    this.parents = parents;
    this.law = law;
    this.offsets = offsets;
    this.parentSize = parents.size();
  }

  /** Fills parent row, ordinal and number of siblings of each of the rows. */
  void locate(long[] rows, long[] parentRows, int[] ordinals, int[] siblings) {
    long known = -1;
    int[] counts = new int[0];
    int p = 0;
    long before = 0;
    for (int i = 0; i < rows.length; i++) {
      long parent = offsets.parentBefore(rows[i]);
      if (parent != known) {
        Rows stride = parents.range(parent, (int) Math.min(offsets.stride(), parentSize - parent));
        counts = new int[stride.size()];
        law.counts(stride, counts);
      }
      // Rows mostly ascend, so the walk goes on where the last one ended.
      if (parent != known || rows[i] < before) {
        p = 0;
        before = offsets.childrenBefore(parent);
        known = parent;
      }
      while (rows[i] - before >= counts[p]) {
        before += counts[p++];
      }
      parentRows[i] = parent + p;
      ordinals[i] = (int) (rows[i] - before);
      siblings[i] = counts[p];
    }
  }
}
