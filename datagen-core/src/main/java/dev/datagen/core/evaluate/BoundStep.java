package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.plan.Inputs;

/**
 * Moves values to the nearest one that inequalities with other columns allow: what generators drew
 * inside already lies there, modifiers and formulas may have left it.
 *
 * @param bounds what other columns leave of each row's value
 * @param doubles the bounds of every row, of a {@code float} column
 * @param longs the bounds of every row, of any other column's stored integers
 * @param wiring the column's inputs
 */
public record BoundStep(RowBounds bounds, Clamp doubles, LongBounds longs, Wiring wiring)
    implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    Inputs inputs = evaluation.inputs(wiring);
    int size = column.size();
    if (column instanceof DoubleColumn numbers) {
      double[] least = bounds.leastReal(inputs, size);
      double[] greatest = bounds.greatestReal(inputs, size);
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        double inside = Math.min(numbers.values()[i], Math.min(greatest[i], doubles.max()));
        values[i] = Math.max(inside, Math.max(least[i], doubles.min()));
      }
      return new DoubleColumn(values, column.nulls());
    }
    long[] least = bounds.leastStored(inputs, size);
    long[] greatest = bounds.greatestStored(inputs, size);
    long[] stored = ((LongColumn) column).values();
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      long inside = Math.min(stored[i], Math.min(greatest[i], longs.max()));
      values[i] = Math.max(inside, Math.max(least[i], longs.min()));
    }
    return new LongColumn(values, column.nulls());
  }
}
