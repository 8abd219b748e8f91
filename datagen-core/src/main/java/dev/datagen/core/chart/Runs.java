package dev.datagen.core.chart;

import java.util.Map;
import java.util.TreeMap;

/**
 * Lengths of the runs of equal keys: rows of a fact stand together by parent, so a run is what one
 * parent has. Parts are put together in order. Not thread safe.
 */
final class Runs {

  private final Map<Long, Long> lengths = new TreeMap<>();
  private Object firstKey;
  private long firstLength;
  private Object lastKey;
  private long lastLength;
  private boolean single = true;

  /** Adds the next key. */
  void add(Object key) {
    if (lastKey == null) {
      firstKey = key;
      lastKey = key;
      firstLength = 1;
      lastLength = 1;
    } else if (key.equals(lastKey)) {
      lastLength++;
      firstLength += single ? 1 : 0;
    } else {
      if (!single) {
        count(lastLength);
      }
      single = false;
      lastKey = key;
      lastLength = 1;
    }
  }

  /** Adds the runs of the rows behind these. */
  void add(Runs later) {
    if (later.lastKey == null) {
      return;
    }
    if (lastKey == null) {
      firstKey = later.firstKey;
      firstLength = later.firstLength;
      lastKey = later.lastKey;
      lastLength = later.lastLength;
      single = later.single;
      later.lengths.forEach((length, times) -> lengths.merge(length, times, Long::sum));
      return;
    }
    boolean joined = later.firstKey.equals(lastKey);
    long middle = joined ? lastLength + later.firstLength : later.firstLength;
    later.lengths.forEach((length, times) -> lengths.merge(length, times, Long::sum));
    if (joined && single) {
      firstLength = middle;
      single = later.single;
    } else if (joined) {
      if (!later.single) {
        count(middle);
      }
    } else {
      if (!single) {
        count(lastLength);
      }
      if (!later.single) {
        count(middle);
      }
      single = false;
    }
    lastKey = later.lastKey;
    lastLength = later.single && joined ? middle : later.lastLength;
  }

  private void count(long length) {
    lengths.merge(length, 1L, Long::sum);
  }

  /** How many parents have how many rows; none of those without any. */
  Map<Long, Long> lengths() {
    Map<Long, Long> all = new TreeMap<>(lengths);
    if (lastKey != null) {
      all.merge(firstLength, 1L, Long::sum);
      if (!single) {
        all.merge(lastLength, 1L, Long::sum);
      }
    }
    return all;
  }
}
