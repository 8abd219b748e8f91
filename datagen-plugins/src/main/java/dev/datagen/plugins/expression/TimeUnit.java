package dev.datagen.plugins.expression;

import dev.datagen.plugins.time.CalendarFields;
import dev.datagen.plugins.time.CivilMonths;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Units that a difference of times is counted in: a fixed length, or months. */
enum TimeUnit {
  SECOND(1_000_000L, 0),
  MINUTE(60_000_000L, 0),
  HOUR(CalendarFields.HOUR, 0),
  DAY(CalendarFields.DAY, 0),
  WEEK(7 * CalendarFields.DAY, 0),
  MONTH(0, 1),
  YEAR(0, 12);

  private final long micros;
  private final int months;

  TimeUnit(long micros, int months) {
    this.micros = micros;
    this.months = months;
  }

  /** Microseconds of a unit of fixed length. */
  long micros() {
    return micros;
  }

  /** The unit of that name, singular or plural; null if there is none. */
  static TimeUnit of(String name) {
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    int index = names().indexOf(singular.toLowerCase(Locale.ROOT));
    return index < 0 ? null : values()[index];
  }

  static List<String> names() {
    return Arrays.stream(values()).map(unit -> unit.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Fills {@code out} with the complete units from one instant to the other, towards 0. */
  void count(long[] from, long[] to, long[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = months == 0 ? (to[i] - from[i]) / micros : completeMonths(from[i], to[i]) / months;
    }
  }

  private static long completeMonths(long from, long to) {
    if (to < from) {
      return -completeMonths(to, from);
    }
    long firstMonth = CivilMonths.ofDay(Math.floorDiv(from, CalendarFields.DAY));
    long lastMonth = CivilMonths.ofDay(Math.floorDiv(to, CalendarFields.DAY));
    long intoFirst = from - CivilMonths.firstDay(firstMonth) * CalendarFields.DAY;
    long intoLast = to - CivilMonths.firstDay(lastMonth) * CalendarFields.DAY;
    return lastMonth - firstMonth - (intoLast < intoFirst ? 1 : 0);
  }
}
