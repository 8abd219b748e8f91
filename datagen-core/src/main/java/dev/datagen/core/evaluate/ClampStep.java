package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;

/**
 * Keeps numbers within bounds.
 *
 * @param clamp the bounds, in the units of the values (not unscaled)
 * @param type the type of the values that arrive
 */
public record ClampStep(Clamp clamp, ColumnType type) implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    if (column instanceof DoubleColumn doubles) {
      double[] values = new double[column.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = clamp.apply(doubles.values()[i]);
      }
      return new DoubleColumn(values, column.nulls());
    }
    return new LongBounds(clamp, type).apply((LongColumn) column);
  }
}
