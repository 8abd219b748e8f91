package dev.datagen.core.validation.profile;

import dev.datagen.core.report.ColumnDetail.TopValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The most frequent values, by counters that all lose the same when there are too many (J. Misra
 * and D. Gries, "Finding repeated elements", 1982). Depends on the order of the rows and on nothing
 * else; exact as long as there are few different values.
 */
final class FrequentValues {

  private static final int COUNTERS = 2048;
  private static final int SHOWN = 10;

  private final Map<Object, long[]> counters = new HashMap<>();
  private long lost;

  void add(Object value) {
    long[] counter = counters.get(value);
    if (counter != null) {
      counter[0]++;
      return;
    }
    if (counters.size() == COUNTERS) {
      purge();
    }
    counters.put(value, new long[] {1});
  }

  /** Takes from every counter what the middle one has. */
  private void purge() {
    long[] counts = counters.values().stream().mapToLong(counter -> counter[0]).sorted().toArray();
    long middle = counts[counts.length / 2];
    counters.values().removeIf(counter -> (counter[0] -= middle) <= 0);
    lost += middle;
  }

  /**
   * The top values, the most frequent first.
   *
   * @param text a value as text
   */
  List<TopValue> result(Function<Object, String> text) {
    List<TopValue> all = new ArrayList<>();
    counters.forEach(
        (value, counter) -> {
          if (counter[0] > lost || lost == 0) {
            all.add(new TopValue(text.apply(value), counter[0] + lost, lost));
          }
        });
    all.sort(Comparator.comparingLong(TopValue::count).reversed().thenComparing(TopValue::value));
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
