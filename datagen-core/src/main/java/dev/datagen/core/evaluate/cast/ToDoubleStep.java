package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;

/**
 * Stored integers to doubles.
 *
 * @param scale digits behind the point of what arrives
 */
record ToDoubleStep(int scale) implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    long[] values = ((LongColumn) column).values();
    double[] numbers = new double[values.length];
    double divisor = StrictMath.pow(10, scale);
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i] / divisor;
    }
    return new DoubleColumn(numbers, column.nulls());
  }
}
