package dev.datagen.plugins.time;

import dev.datagen.api.time.Frequency;
import java.util.Arrays;

/** First days of months. */
final class MonthGrid implements TimeGrid {

  private final long[] instants;

  private MonthGrid(long[] instants) {
    this.instants = instants;
  }

  /**
   * The first days, at midnight, from {@code start} to {@code end}, both inclusive: of every month,
   * quarter (January, April, …) or year, as the frequency's letter says, and of these every n-th
   * from the first one that lies in the range. Null if none does.
   */
  static MonthGrid between(long start, long end, Frequency frequency) {
    int unit = unit(frequency);
    long month = CivilMonths.ofDay(Math.floorDiv(start, CalendarFields.DAY));
    if (instant(month) < start) {
      month++;
    }
    month = -Math.floorDiv(-month, unit) * unit;
    long last = CivilMonths.ofDay(Math.floorDiv(end, CalendarFields.DAY));
    if (month > last) {
      return null;
    }
    long[] instants = new long[(int) ((last - month) / frequency.months()) + 1];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = instant(month + (long) i * frequency.months());
    }
    return new MonthGrid(instants);
  }

  private static int unit(Frequency frequency) {
    if (frequency.months() % 12 == 0 && frequency.text().contains("Y")) {
      return 12;
    }
    return frequency.months() % 3 == 0 && frequency.text().contains("Q") ? 3 : 1;
  }

  private static long instant(long month) {
    return CivilMonths.firstDay(month) * CalendarFields.DAY;
  }

  @Override
  public long size() {
    return instants.length;
  }

  @Override
  public long at(long index) {
    return instants[Math.toIntExact(index)];
  }

  @Override
  public long step() {
    return 0;
  }

  @Override
  public MonthGrid slice(long from, long to) {
    return new MonthGrid(Arrays.copyOfRange(instants, (int) from, (int) to));
  }

  @Override
  public long indexFrom(long instant) {
    int found = Arrays.binarySearch(instants, instant);
    return found >= 0 ? found : -found - 1;
  }
}
