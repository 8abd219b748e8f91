package dev.datagen.core.chart;

import java.util.Map;
import java.util.TreeMap;

/** How often each value occurs, as long as there are few different ones. Not thread safe. */
final class TextCounts {

  /** With more different values than that there is nothing to draw. */
  static final int MOST = 60;

  private final Map<String, Long> counts = new TreeMap<>();
  private boolean tooMany;

  void add(String value) {
    add(value, 1);
  }

  void add(TextCounts other) {
    tooMany |= other.tooMany;
    other.counts.forEach(this::add);
  }

  private void add(String value, long count) {
    if (tooMany) {
      return;
    }
    counts.merge(value, count, Long::sum);
    if (counts.size() > MOST) {
      tooMany = true;
      counts.clear();
    }
  }

  boolean isTooMany() {
    return tooMany;
  }

  Map<String, Long> counts() {
    return counts;
  }
}
