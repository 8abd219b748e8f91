package dev.datagen.core.order;

import java.util.Arrays;

/**
 * Some events in order: rows of tables with their times.
 *
 * @param times when each is to happen, in microseconds; {@link Times#NONE} before all others
 * @param tables which table each belongs to: its place in the list that was sorted
 * @param rows which row of its table each is
 */
public record EventBatch(long[] times, int[] tables, long[] rows) {

  /** Number of events. */
  public int size() {
    return times.length;
  }

  EventBatch head(int size) {
    return size == times.length
        ? this
        : new EventBatch(
            Arrays.copyOf(times, size), Arrays.copyOf(tables, size), Arrays.copyOf(rows, size));
  }
}
