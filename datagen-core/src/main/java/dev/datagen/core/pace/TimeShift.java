package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves every date and datetime of a row by whole weeks, so that the distances between them, the
 * hours and the days of the week stay what they are.
 *
 * @param weeks how many; may be negative
 */
record TimeShift(long weeks) {

  static final long WEEK = 7 * 86_400_000_000L;
  private static final int DAYS = 7;

  /** The shift that brings {@code time} into the week that ends with {@code target}. */
  static TimeShift between(long time, long target) {
    return new TimeShift(Math.floorDiv(target - time, WEEK));
  }

  /** Weeks that a span of so many microseconds needs, at least one. */
  static long weeks(long span) {
    return Math.max(1, -Math.floorDiv(-span, WEEK));
  }

  long micros() {
    return weeks * WEEK;
  }

  /** A time after the move. */
  long apply(long time) {
    return time + micros();
  }

  List<Column> apply(TableSchema table, List<Column> columns) {
    if (weeks == 0) {
      return columns;
    }
    List<Column> moved = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ColumnType type = table.columns().get(i).type();
      if (type.equals(ColumnType.DATETIME)) {
        moved.add(plus(columns.get(i), micros()));
      } else if (type.equals(ColumnType.DATE)) {
        moved.add(plus(columns.get(i), weeks * DAYS));
      } else {
        moved.add(columns.get(i));
      }
    }
    return moved;
  }

  private static Column plus(Column column, long distance) {
    long[] values = ((LongColumn) column).values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += distance;
    }
    return new LongColumn(values, column.nulls());
  }
}
