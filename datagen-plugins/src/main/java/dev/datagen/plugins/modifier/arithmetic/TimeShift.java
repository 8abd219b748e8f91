package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.time.CalendarFields;
import java.util.Optional;

/**
 * Shifts times by a constant.
 *
 * @param output DATETIME or DATE
 * @param delta microseconds or days
 */
record TimeShift(ColumnType output, long delta) implements Modifier {

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    long[] values = ((LongColumn) column).values();
    long[] shifted = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      shifted[i] = values[i] + delta;
    }
    return new LongColumn(shifted, column.nulls());
  }

  @Override
  public Optional<LawChange> lawChange() {
    long micros = output.kind() == ColumnType.Kind.DATE ? CalendarFields.DAY : 1;
    return Optional.of(new LawChange.Shifted(delta * micros));
  }
}
