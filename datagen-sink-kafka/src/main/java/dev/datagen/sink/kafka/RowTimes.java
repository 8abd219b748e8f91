package dev.datagen.sink.kafka;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;

/** The times of rows as records have them: milliseconds since 1970, and none before that. */
final class RowTimes {

  private static final long MILLIS_OF_DAY = 86_400_000;
  private static final long MICROS_OF_MILLI = 1000;

  /** The time of a record whose row has none: the moment of sending, as the producer sets it. */
  static final long NONE = -1;

  private RowTimes() {}

  /** The time of each row; null if the table has no time column. */
  static long[] of(Chunk chunk) {
    TableSchema table = chunk.table();
    if (table.timeColumn().isEmpty()) {
      return null;
    }
    int index = table.timeColumn().getAsInt();
    Column column = chunk.columns().get(index);
    boolean days = table.columns().get(index).type().kind() == Kind.DATE;
    long[] values = ((LongColumn) column).values();
    long[] times = new long[values.length];
    for (int row = 0; row < times.length; row++) {
      long millis =
          days ? values[row] * MILLIS_OF_DAY : Math.floorDiv(values[row], MICROS_OF_MILLI);
      times[row] = Math.max(0, millis);
    }
    if (column.nulls().any()) {
      for (int row = 0; row < times.length; row++) {
        if (column.isNull(row)) {
          times[row] = NONE;
        }
      }
    }
    return times;
  }
}
