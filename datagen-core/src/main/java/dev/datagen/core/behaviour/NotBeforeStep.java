package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.plan.Input;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;
import dev.datagen.core.evaluate.Wiring;

/**
 * Moves times that lie before another time up to it. Compared by whole days where either is a date.
 *
 * @param bound the time that nothing lies before
 * @param type DATETIME or DATE, the type of the values
 * @param wiring the column's inputs
 */
public record NotBeforeStep(Input bound, ColumnType type, Wiring wiring)
    implements PlannedColumn.Step {

  private static final long DAY = 86_400_000_000L;

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    Moments bounds = Moments.of(evaluation.inputs(wiring).column(bound), bound.type());
    long unit = type.kind() == ColumnType.Kind.DATE ? DAY : 1;
    long[] values = ((LongColumn) column).values().clone();
    for (int i = 0; i < values.length; i++) {
      if (!bounds.nulls().isNull(i)) {
        values[i] = Math.max(values[i], Math.floorDiv(bounds.micros()[i], unit));
      }
    }
    return new LongColumn(values, column.nulls());
  }
}
