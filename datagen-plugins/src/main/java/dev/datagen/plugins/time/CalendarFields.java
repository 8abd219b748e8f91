package dev.datagen.plugins.time;

import dev.datagen.api.generator.Dimension;

/**
 * The hour, day of week and month (UTC) of instants in microseconds since 1970-01-01T00:00Z, and
 * the hour, day or month that an instant lies in, without {@code java.time} and without objects.
 */
public final class CalendarFields {

  /** Microseconds of an hour. */
  public static final long HOUR = 3_600_000_000L;

  /** Microseconds of a day. */
  public static final long DAY = 24 * HOUR;

  private CalendarFields() {}

  /** The hour of the day, 0 to 23. */
  public static int hour(long micros) {
    return (int) Math.floorMod(Math.floorDiv(micros, HOUR), 24L);
  }

  /** The day of the week, 0 = Monday to 6 = Sunday. */
  public static int dow(long micros) {
    return dowOfDay(Math.floorDiv(micros, DAY));
  }

  /** The day of the week, 0 = Monday to 6 = Sunday, of a day since 1970-01-01 (a Thursday). */
  public static int dowOfDay(long day) {
    return (int) Math.floorMod(day + 3, 7L);
  }

  /** The month of the year, 0 = January to 11 = December. */
  public static int month(long micros) {
    return monthOfDay(Math.floorDiv(micros, DAY));
  }

  /** The month of the year, 0 = January to 11 = December, of a day since 1970-01-01. */
  public static int monthOfDay(long day) {
    return (int) Math.floorMod(CivilMonths.ofDay(day), 12L);
  }

  /** One field of an instant, as the index of its weight. */
  public static int field(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> hour(micros);
      case DOW -> dow(micros);
      case MONTH -> month(micros);
    };
  }

  /** One field of many instants: {@code out[i] = field(dimension, micros[i])}. */
  public static void fill(Dimension dimension, long[] micros, int[] out) {
    switch (dimension) {
      case HOUR -> {
        for (int i = 0; i < micros.length; i++) {
          out[i] = hour(micros[i]);
        }
      }
      case DOW -> {
        for (int i = 0; i < micros.length; i++) {
          out[i] = dow(micros[i]);
        }
      }
      case MONTH -> {
        for (int i = 0; i < micros.length; i++) {
          out[i] = month(micros[i]);
        }
      }
    }
  }

  /**
   * Where the span of one weight begins that an instant lies in: its hour for {@link
   * Dimension#HOUR}, its day for {@link Dimension#DOW}, its month for {@link Dimension#MONTH}.
   */
  public static long floor(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> Math.floorDiv(micros, HOUR) * HOUR;
      case DOW -> Math.floorDiv(micros, DAY) * DAY;
      case MONTH -> CivilMonths.firstDay(CivilMonths.ofDay(Math.floorDiv(micros, DAY))) * DAY;
    };
  }

  /** Where the next span after that of {@link #floor} begins. */
  public static long next(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> (Math.floorDiv(micros, HOUR) + 1) * HOUR;
      case DOW -> (Math.floorDiv(micros, DAY) + 1) * DAY;
      case MONTH -> CivilMonths.firstDay(CivilMonths.ofDay(Math.floorDiv(micros, DAY)) + 1) * DAY;
    };
  }
}
