package dev.datagen.core.validation.composite;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.core.validation.law.Calendar;
import java.util.Arrays;

/**
 * Rows of which only the time is known: one for each unit of the calendar.
 *
 * @param exposure the units
 * @param type of the time, DATETIME or DATE
 */
record UnitTimes(Exposure exposure, ColumnType type) implements Inputs {

  @Override
  public Column column(Input input) {
    long divisor = type.kind() == ColumnType.Kind.DATE ? Calendar.DAY : 1;
    long[] times = new long[exposure.weights().length];
    Arrays.setAll(times, i -> Math.floorDiv(exposure.at(i), divisor));
    return LongColumn.of(times);
  }

  @Override
  public long rowCount(Reference reference) {
    throw elsewhere();
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    throw elsewhere();
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    throw elsewhere();
  }

  private static IllegalStateException elsewhere() {
    return new IllegalStateException("a season reads the time alone");
  }

  @Override
  public void warn(String argument, String message, String hint) {
    // the run tells it
  }
}
