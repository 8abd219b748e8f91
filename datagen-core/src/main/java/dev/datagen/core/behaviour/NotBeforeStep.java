package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.plan.Input;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.evaluate.cast.ValueText;

/**
 * Keeps times from lying before another time: moves them up to it, or ends the run where a moved
 * time would break what else is promised. Compared by whole days where either is a date.
 *
 * @param bound the time that nothing lies before
 * @param type DATETIME or DATE, the type of the values
 * @param wiring the column's inputs
 * @param moving whether values may be moved; a value that may not and lies before is a row error
 */
public record NotBeforeStep(Input bound, ColumnType type, Wiring wiring, boolean moving)
    implements PlannedColumn.Step {

  private static final long DAY = 86_400_000_000L;

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    Moments bounds = Moments.of(evaluation.inputs(wiring).column(bound), bound.type());
    long unit = type.kind() == ColumnType.Kind.DATE ? DAY : 1;
    long[] values = ((LongColumn) column).values().clone();
    for (int i = 0; i < values.length; i++) {
      long least =
          bounds.nulls().isNull(i) ? Long.MIN_VALUE : Math.floorDiv(bounds.micros()[i], unit);
      if (values[i] < least && !column.isNull(i)) {
        if (!moving) {
          throw tooEarly(i, values[i], least);
        }
        values[i] = least;
      }
    }
    return new LongColumn(values, column.nulls());
  }

  private RowError tooEarly(int row, long value, long least) {
    return new RowError(
        row,
        ValueText.of(value, type)
            + " lies before "
            + bound.name()
            + ", "
            + ValueText.of(least, type)
            + ", and what it is made from, or its declared range, leaves nothing later; let "
            + bound.name()
            + " end earlier, widen the range, or let the column be drawn behind it");
  }
}
