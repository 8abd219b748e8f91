package dev.datagen.core.validation.profile;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often integers occur, in buckets of a width that is a power of two: the narrowest that needs
 * no more than a fixed number of them. Ranks are exact, values are off by less than a bucket; the
 * same for any order of the values.
 */
final class AdaptiveHistogram {

  private static final int MAX_BUCKETS = 1 << 14;

  private TreeMap<Long, Long> buckets = new TreeMap<>();
  private int bits;
  private long count;

  void add(long value) {
    buckets.merge(value >> bits, 1L, Long::sum);
    count++;
    while (buckets.size() > MAX_BUCKETS) {
      widen();
    }
  }

  private void widen() {
    bits++;
    TreeMap<Long, Long> wider = new TreeMap<>();
    buckets.forEach((bucket, times) -> wider.merge(bucket >> 1, times, Long::sum));
    buckets = wider;
  }

  long count() {
    return count;
  }

  /** The least and the greatest integer that the value of a rank (0 to 1) may be. */
  long[] quantile(double rank) {
    long wanted = Math.max(1, (long) Math.ceil(rank * count));
    long seen = 0;
    for (Map.Entry<Long, Long> bucket : buckets.entrySet()) {
      seen += bucket.getValue();
      if (seen >= wanted) {
        long lower = bucket.getKey() << bits;
        return new long[] {lower, lower + (1L << bits) - 1};
      }
    }
    throw new IllegalStateException("a rank beyond 1");
  }
}
