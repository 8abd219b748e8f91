package dev.datagen.core.validation.composite;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.plan.Input;
import dev.datagen.core.validation.join.RowAlone;
import dev.datagen.core.validation.law.Calendar;
import java.util.Arrays;

/**
 * Rows of which only the time is known: one for each unit of the calendar.
 *
 * @param exposure the units
 * @param type of the time, DATETIME or DATE
 */
record UnitTimes(Exposure exposure, ColumnType type) implements RowAlone {

  @Override
  public Column column(Input input) {
    long divisor = type.kind() == ColumnType.Kind.DATE ? Calendar.DAY : 1;
    long[] times = new long[exposure.weights().length];
    Arrays.setAll(times, i -> Math.floorDiv(exposure.at(i), divisor));
    return LongColumn.of(times);
  }
}
