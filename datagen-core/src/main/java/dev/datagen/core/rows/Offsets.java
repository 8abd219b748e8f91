package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Running totals of a fan-out: how many children come before every {@code stride}-th parent. Made
 * by one counting pass over the parents, in parallel; 8 bytes for each stride.
 */
final class Offsets {

  private static final int BATCH = 65_536;

  private final int stride;
  private final long[] before;

  private Offsets(int stride, long[] before) {
    this.stride = stride;
    this.before = before;
  }

  /** Counts the children of all parents. */
  static Offsets count(RowSpace parents, FanoutLaw law, int stride) {
    long parentSize = parents.size();
    long blocks = (parentSize + stride - 1) / stride;
    long[] before = new long[Math.toIntExact(blocks + 1)];
    long batches = (parentSize + BATCH - 1) / BATCH;
    LongStream.range(0, batches)
        .parallel()
        .forEach(batch -> countBatch(parents, law, stride, parentSize, batch, before));
    for (int block = 0; block < blocks; block++) {
      before[block + 1] += before[block];
    }
    return new Offsets(stride, before);
  }

  private static void countBatch(
      RowSpace parents, FanoutLaw law, int stride, long size, long batch, long[] before) {
    long first = batch * BATCH;
    int[] counts = counts(parents, law, first, size);
    for (int p = 0; p < counts.length; p++) {
      before[(int) ((first + p) / stride) + 1] += counts[p];
    }
  }

  private static int[] counts(RowSpace parents, FanoutLaw law, long first, long size) {
    Rows rows = parents.range(first, (int) Math.min(BATCH, size - first));
    int[] counts = new int[rows.size()];
    law.counts(rows, counts);
    return counts;
  }

  /** Children of all parents counted. */
  long total() {
    return before[before.length - 1];
  }

  /** The last parent at a stride before which at most {@code child} children lie. */
  long parentBefore(long child) {
    int found = Arrays.binarySearch(before, child);
    if (found < 0) {
      return (long) (-found - 2) * stride;
    }
    // Parents without children give equal totals: the last of them is the one wanted.
    while (found + 1 < before.length - 1 && before[found + 1] == child) {
      found++;
    }
    return (long) found * stride;
  }

  /** Children before a parent at a stride. */
  long childrenBefore(long parent) {
    return before[(int) (parent / stride)];
  }

  /** Parents between two totals. */
  int stride() {
    return stride;
  }
}
