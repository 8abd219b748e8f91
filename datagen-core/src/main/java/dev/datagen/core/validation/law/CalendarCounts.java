package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.Dimension;
import java.util.List;

/**
 * Counts instants by the members of cycles of the calendar. Many instants within few hours are
 * counted by the hour first, which tells the members of every cycle.
 */
public final class CalendarCounts {

  private final List<Dimension> dimensions;
  private final long firstHour;
  private final long hours;

  /**
   * @param earliest the first instant expected, in microseconds
   * @param latest the last; others are counted as well, but not as quickly
   */
  public CalendarCounts(List<Dimension> dimensions, long earliest, long latest) {
    this.dimensions = List.copyOf(dimensions);
    this.firstHour = Math.floorDiv(earliest, Calendar.HOUR);
    this.hours = Math.floorDiv(latest, Calendar.HOUR) - firstHour + 1;
  }

  /** Number of counters: those of each cycle one behind the other. */
  public int size() {
    return dimensions.stream().mapToInt(Dimension::size).sum();
  }

  /**
   * Counts instants.
   *
   * @param micros the instants
   * @param column tells which of them are null
   * @param counts takes the counts
   * @param from the first counter
   */
  public void add(long[] micros, Column column, long[] counts, int from) {
    if (dimensions.isEmpty()) {
      return;
    }
    boolean nulls = column.nulls().any();
    int[] byHour = new int[hours > 0 && hours <= micros.length ? (int) hours : 0];
    for (int i = 0; i < micros.length; i++) {
      if (!nulls || !column.isNull(i)) {
        long hour = Math.floorDiv(micros[i], Calendar.HOUR) - firstHour;
        if (hour >= 0 && hour < byHour.length) {
          byHour[(int) hour]++;
        } else {
          count(micros[i], 1, counts, from);
        }
      }
    }
    for (int hour = 0; hour < byHour.length; hour++) {
      if (byHour[hour] > 0) {
        count((firstHour + hour) * Calendar.HOUR, byHour[hour], counts, from);
      }
    }
  }

  private void count(long micros, int times, long[] counts, int from) {
    int start = from;
    for (Dimension dimension : dimensions) {
      counts[start + Calendar.field(dimension, micros)] += times;
      start += dimension.size();
    }
  }
}
