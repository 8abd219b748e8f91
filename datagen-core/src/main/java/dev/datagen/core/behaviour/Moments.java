package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import java.util.Arrays;

/**
 * Points in time, one a row.
 *
 * @param micros microseconds UTC; owned by the record
 * @param nulls where there is none
 */
public record Moments(long[] micros, Nulls nulls) {

  private static final long DAY = 86_400_000_000L;

  /** The values of a DATETIME or DATE column; a date is its midnight. */
  public static Moments of(Column column, ColumnType type) {
    long[] values = ((LongColumn) column).values();
    if (type.kind() == ColumnType.Kind.DATETIME) {
      return new Moments(values, column.nulls());
    }
    long[] micros = new long[values.length];
    for (int i = 0; i < micros.length; i++) {
      micros[i] = values[i] * DAY;
    }
    return new Moments(micros, column.nulls());
  }

  /** The same moment for all. */
  public static Moments fixed(long moment, int size) {
    long[] micros = new long[size];
    Arrays.fill(micros, moment);
    return new Moments(micros, Nulls.NONE);
  }
}
