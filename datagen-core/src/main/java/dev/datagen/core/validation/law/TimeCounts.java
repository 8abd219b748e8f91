package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.Dimension;
import java.util.List;

/**
 * Counts instants by the cells of a law and by the members of cycles of the calendar. Many instants
 * within few hours are counted by the hour first, which tells the members of every cycle, and the
 * cell unless one begins within the hour.
 */
public final class TimeCounts {

  /** So many hours are looked up in tables; a chunk that has more of them does without. */
  private static final int MOST_HOURS = 1 << 20;

  private final TimeCells cells;
  private final List<Dimension> dimensions;
  private final long first;
  private final long hours;
  private volatile Hours tables;

  /**
   * What every hour tells.
   *
   * @param cut a bit for each hour within which a cell begins
   * @param cells the cell of each hour that is not cut
   * @param members for each cycle the member of each hour
   */
  private record Hours(long[] cut, int[] cells, int[][] members) {}

  /**
   * @param cells the cells
   * @param dimensions the cycles
   * @param earliest the first instant expected, in microseconds
   * @param latest the last; others are counted as well, but not as quickly
   */
  public TimeCounts(TimeCells cells, List<Dimension> dimensions, long earliest, long latest) {
    this.cells = cells;
    this.dimensions = List.copyOf(dimensions);
    long firstHour = Math.floorDiv(earliest, Calendar.HOUR);
    this.first = firstHour * Calendar.HOUR;
    this.hours = Math.floorDiv(latest, Calendar.HOUR) - firstHour + 1;
  }

  /** Number of counters: those of the cells, then those of each cycle one behind the other. */
  public int size() {
    return cells.size() + dimensions.stream().mapToInt(Dimension::size).sum();
  }

  /**
   * Counts instants.
   *
   * @param micros the instants
   * @param column tells which of them are null
   * @param counts takes the counts
   */
  public void add(long[] micros, Column column, long[] counts) {
    boolean byHour = !dimensions.isEmpty() && hours > 0;
    if (byHour && hours <= Math.min(MOST_HOURS, micros.length)) {
      addByHour(micros, column, counts);
      return;
    }
    boolean nulls = column.nulls().any();
    for (int i = 0; i < micros.length; i++) {
      if (!nulls || !column.isNull(i)) {
        count(micros[i], counts);
      }
    }
  }

  private void count(long micros, long[] counts) {
    counts[cells.find(micros)]++;
    int start = cells.size();
    for (Dimension dimension : dimensions) {
      counts[start + Calendar.field(dimension, micros)]++;
      start += dimension.size();
    }
  }

  private void addByHour(long[] micros, Column column, long[] counts) {
    Hours known = tables();
    long[] cut = known.cut();
    boolean nulls = column.nulls().any();
    int[] byHour = new int[(int) hours];
    long span = hours * Calendar.HOUR;
    for (int i = 0; i < micros.length; i++) {
      if (nulls && column.isNull(i)) {
        continue;
      }
      long since = micros[i] - first;
      if (since < 0 || since >= span) {
        count(micros[i], counts);
        continue;
      }
      int hour = (int) (since / Calendar.HOUR);
      byHour[hour]++;
      if ((cut[hour >>> 6] >>> hour & 1) != 0) {
        counts[cells.find(micros[i])]++;
      }
    }
    for (int hour = 0; hour < byHour.length; hour++) {
      if ((cut[hour >>> 6] >>> hour & 1) == 0) {
        counts[known.cells()[hour]] += byHour[hour];
      }
    }
    int start = cells.size();
    for (int cycle = 0; cycle < dimensions.size(); cycle++) {
      int[] members = known.members()[cycle];
      for (int hour = 0; hour < byHour.length; hour++) {
        counts[start + members[hour]] += byHour[hour];
      }
      start += dimensions.get(cycle).size();
    }
  }

  /** The tables; made by the first who asks, the same whoever that is. */
  private Hours tables() {
    Hours known = tables;
    if (known == null) {
      known = made();
      tables = known;
    }
    return known;
  }

  private Hours made() {
    int size = (int) hours;
    long[] cut = new long[(size + 63) >>> 6];
    int[] cellOf = new int[size];
    int[][] members = new int[dimensions.size()][size];
    for (int hour = 0; hour < size; hour++) {
      long begin = first + hour * Calendar.HOUR;
      cellOf[hour] = cells.find(begin);
      if (cells.find(begin + Calendar.HOUR - 1) != cellOf[hour]) {
        cut[hour >>> 6] |= 1L << hour;
      }
      for (int cycle = 0; cycle < members.length; cycle++) {
        members[cycle][hour] = Calendar.field(dimensions.get(cycle), begin);
      }
    }
    return new Hours(cut, cellOf, members);
  }
}
