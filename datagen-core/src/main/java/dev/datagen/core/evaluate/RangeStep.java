package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;

/**
 * Keeps final values within a declared range.
 *
 * @param doubles the bounds of a {@code float} column
 * @param longs the bounds of any other column's stored integers
 */
public record RangeStep(Clamp doubles, LongBounds longs) implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    if (column instanceof DoubleColumn numbers) {
      double[] values = new double[column.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = doubles.apply(numbers.values()[i]);
      }
      return new DoubleColumn(values, column.nulls());
    }
    return longs.apply((LongColumn) column);
  }
}
