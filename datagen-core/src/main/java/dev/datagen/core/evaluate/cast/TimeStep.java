package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;

/** Between dates and datetimes: a date is its midnight UTC, a datetime lies on its UTC day. */
enum TimeStep implements PlannedColumn.Step {
  DATE_TO_DATETIME,
  DATETIME_TO_DATE;

  private static final long DAY = 86_400_000_000L;

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    long[] values = ((LongColumn) column).values();
    long[] cast = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      cast[i] = this == DATE_TO_DATETIME ? values[i] * DAY : Math.floorDiv(values[i], DAY);
    }
    return new LongColumn(cast, column.nulls());
  }
}
