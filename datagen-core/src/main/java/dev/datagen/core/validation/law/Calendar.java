package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.core.behaviour.CivilDate;
import java.util.List;

/** Hours of the day, days of the week and months of the year of instants in microseconds (UTC). */
public final class Calendar {

  /** Microseconds of an hour. */
  public static final long HOUR = 3_600_000_000L;

  /** Microseconds of a day. */
  public static final long DAY = 24 * HOUR;

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Calendar() {}

  /** The member of a cycle that an instant lies in, 0 … size-1. */
  public static int field(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> (int) (Math.floorMod(micros, DAY) / HOUR);
      case DOW -> (int) Math.floorMod(Math.floorDiv(micros, DAY) + 3, 7L);
      case MONTH -> (int) Math.floorMod(CivilDate.month(Math.floorDiv(micros, DAY)), 12L);
    };
  }

  /** The fields of many instants. */
  public static int[] fields(Dimension dimension, long[] micros) {
    int[] fields = new int[micros.length];
    long day = Long.MIN_VALUE;
    int last = 0;
    for (int i = 0; i < fields.length; i++) {
      if (dimension == Dimension.MONTH) {
        long today = Math.floorDiv(micros[i], DAY);
        if (today != day) {
          day = today;
          last = field(dimension, micros[i]);
        }
        fields[i] = last;
      } else {
        fields[i] = field(dimension, micros[i]);
      }
    }
    return fields;
  }

  /** The begin of the hour, day (of {@code DOW}) or month that an instant lies in. */
  public static long floor(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> Math.floorDiv(micros, HOUR) * HOUR;
      case DOW -> Math.floorDiv(micros, DAY) * DAY;
      case MONTH -> CivilDate.firstDay(CivilDate.month(Math.floorDiv(micros, DAY))) * DAY;
    };
  }

  /** The begin of the next hour, day or month. */
  public static long next(Dimension dimension, long micros) {
    return switch (dimension) {
      case HOUR -> floor(dimension, micros) + HOUR;
      case DOW -> floor(dimension, micros) + DAY;
      case MONTH -> CivilDate.firstDay(CivilDate.month(Math.floorDiv(micros, DAY)) + 1) * DAY;
    };
  }

  /** A member of a cycle in words. */
  public static String name(Dimension dimension, int field) {
    return switch (dimension) {
      case HOUR -> "hour " + field;
      case DOW -> DAYS.get(field);
      case MONTH -> MONTHS.get(field);
    };
  }

  /** The values of a DATETIME or DATE column in microseconds; a date is its midnight. */
  public static long[] micros(Column column, ColumnType type) {
    long[] values = ((LongColumn) column).values();
    if (type.kind() == ColumnType.Kind.DATETIME) {
      return values;
    }
    long[] micros = new long[values.length];
    for (int i = 0; i < micros.length; i++) {
      micros[i] = values[i] * DAY;
    }
    return micros;
  }
}
