package dev.datagen.llm.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds instants that are never earlier than another column's of the row, or of its parent. */
final class Order {

  private Order() {}

  /**
   * What a column's instants never come before, as {@code after} names it: the nearest such column
   * before it in the table, else the primary parent's time.
   */
  static Optional<String> after(DataTable table, DataColumn column, Optional<ForeignKey> parent) {
    long[] own = Times.micros(column, column.values());
    List<DataColumn> columns = table.columns();
    for (int i = columns.indexOf(column) - 1; i >= 0; i--) {
      DataColumn other = columns.get(i);
      if (other.type().isTemporal() && follows(own, Times.micros(other, other.values()))) {
        return Optional.of(other.name());
      }
    }
    return parent
        .filter(link -> link.target().isWhole())
        .flatMap(
            link ->
                Spans.time(link.target())
                    .filter(time -> follows(own, ofParents(link, time)))
                    .map(time -> link.target().name() + "." + time.name()));
  }

  private static long[] ofParents(ForeignKey link, DataColumn time) {
    Object[] keys = link.key().values();
    long[] times = Times.micros(time, time.values());
    Map<Object, Long> byKey = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      byKey.put(keys[i], times[i]);
    }
    Object[] references = link.column().values();
    long[] result = new long[references.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = byKey.getOrDefault(references[i], Long.MIN_VALUE);
    }
    return result;
  }

  /** Whether none is earlier than its bound, though some could be: the ranges overlap. */
  private static boolean follows(long[] values, long[] bounds) {
    long least = Long.MAX_VALUE;
    long greatestBound = Long.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Long.MIN_VALUE || bounds[i] == Long.MIN_VALUE) {
        continue;
      }
      if (values[i] < bounds[i]) {
        return false;
      }
      least = Math.min(least, values[i]);
      greatestBound = Math.max(greatestBound, bounds[i]);
    }
    return least < greatestBound;
  }
}
