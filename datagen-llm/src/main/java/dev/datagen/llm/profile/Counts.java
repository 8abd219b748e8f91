package dev.datagen.llm.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each value occurs, the most frequent first. */
final class Counts {

  /** One value and how often it occurs. */
  record Count(Object value, long times) {}

  private final List<Count> counts;
  private final long total;

  private Counts(List<Count> counts, long total) {
    this.counts = counts;
    this.total = total;
  }

  /** Counts values of one class, which can be compared; none is null. */
  static Counts of(Object[] values) {
    Map<Object, long[]> byValue = new HashMap<>();
    for (Object value : values) {
      byValue.computeIfAbsent(value, key -> new long[1])[0]++;
    }
    List<Count> counts = new ArrayList<>();
    byValue.forEach((value, times) -> counts.add(new Count(value, times[0])));
    counts.sort(
        Comparator.comparingLong((Count count) -> -count.times())
            .thenComparing(Counts::compareValues));
    return new Counts(counts, values.length);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compareValues(Count a, Count b) {
    return ((Comparable) a.value()).compareTo(b.value());
  }

  /** Number of values. */
  long total() {
    return total;
  }

  /** Number of different values. */
  int distinct() {
    return counts.size();
  }

  /** The values that occur at least so often. */
  List<Count> atLeast(long times) {
    return counts.stream().filter(count -> count.times() >= times).toList();
  }

  /** How often the values occur, the most frequent first. */
  long[] times() {
    return counts.stream().mapToLong(Count::times).toArray();
  }
}
