package dev.datagen.sink.parquet.page;

/**
 * DELTA_BINARY_PACKED over a whole array: blocks of 128 differences in miniblocks of 32, as the
 * Parquet format's Encodings.md describes it. Arithmetic wraps, as the format demands.
 */
final class DeltaEncoder {

  private static final int BLOCK = 128;
  private static final int MINIBLOCK = 32;
  private static final int MINIBLOCKS = BLOCK / MINIBLOCK;

  private final long[] deltas = new long[BLOCK];
  private final int[] widths = new int[MINIBLOCKS];

  /**
   * Appends the first {@code count} (at least 1) values.
   *
   * @param maxWidth the widest difference allowed, in bits: 32 for a column of INT32, else 64
   * @param limit bytes that must not be passed
   * @return whether they fit; if not, {@code page} is as it was before
   */
  boolean encode(long[] values, int count, int maxWidth, int limit, PageBuffer page) {
    int start = page.size();
    page.putVarint(BLOCK);
    page.putVarint(MINIBLOCKS);
    page.putVarint(count);
    page.putZigzag(values[0]);
    for (int from = 0; from < count - 1; from += BLOCK) {
      int length = Math.min(BLOCK, count - 1 - from);
      if (!block(values, from, length, maxWidth, page) || page.size() - start > limit) {
        page.truncate(start);
        return false;
      }
    }
    return true;
  }

  private boolean block(long[] values, int from, int length, int maxWidth, PageBuffer page) {
    long min = Long.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      long delta = values[from + i + 1] - values[from + i];
      deltas[i] = delta;
      min = Math.min(min, delta);
    }
    for (int i = 0; i < length; i++) {
      deltas[i] -= min;
    }
    for (int i = length; i < BLOCK; i++) {
      deltas[i] = 0;
    }
    page.putZigzag(min);
    for (int mini = 0; mini < MINIBLOCKS; mini++) {
      long union = 0;
      for (int i = mini * MINIBLOCK; i < (mini + 1) * MINIBLOCK; i++) {
        union |= deltas[i];
      }
      widths[mini] = BitPacking.width(union);
      if (widths[mini] > maxWidth) {
        return false;
      }
      page.putByte(widths[mini]);
    }
    byte[] target = page.reserve(BLOCK * Long.BYTES);
    int offset = page.size();
    for (int mini = 0; mini < MINIBLOCKS; mini++) {
      if (widths[mini] > 0) {
        offset = BitPacking.pack32(deltas, mini * MINIBLOCK, widths[mini], target, offset);
      }
    }
    page.advance(offset - page.size());
    return true;
  }
}
