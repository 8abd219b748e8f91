package dev.datagen.plugins.random;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * Indices of which the first share a fixed part equally and the rest follow Zipf's law, in constant
 * time and memory. The first draw decides between head and tail and, in the head, the index.
 */
final class HeadTailSampler implements IndexSampler {

  private final long head;
  private final double headShare;
  private final double headScale;
  private final ZipfSampler tail;

  /**
   * @param size at least 2
   * @param head size of the head, 1 to size-1
   */
  HeadTailSampler(long size, long head, double headShare, double tailAlpha) {
    this.head = head;
    this.headShare = headShare;
    this.headScale = head / headShare;
    this.tail = new ZipfSampler(size - head, tailAlpha);
  }

  @Override
  public long size() {
    return head + tail.size();
  }

  @Override
  public long pick(RandomKey key, long id, int draw) {
    double u = key.uniform(id, draw);
    return u < headShare
        ? Math.min(head - 1, (long) (u * headScale))
        : head + tail.pick(key, id, draw + 1);
  }

  @Override
  public void fill(Rows rows, RandomKey key, int draw, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = pick(key, rows.id(i), draw);
    }
  }
}
