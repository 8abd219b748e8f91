package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.cast.ValueText;

/**
 * Holds values against a declared range where moving them inside would break another promise.
 *
 * @param doubles the bounds of a {@code float} column
 * @param bounds the bounds of any other column's stored integers
 * @param type the column's type
 * @param why they cannot be moved
 */
public record RangeCheckStep(Clamp doubles, LongBounds bounds, ColumnType type, String why)
    implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    if (column instanceof LongColumn longs) {
      for (int i = 0; i < longs.size(); i++) {
        long value = longs.values()[i];
        if (!longs.isNull(i) && (value < bounds.min() || value > bounds.max())) {
          throw outside(i, ValueText.of(value, type));
        }
      }
    } else if (column instanceof DoubleColumn numbers) {
      for (int i = 0; i < numbers.size(); i++) {
        double value = numbers.values()[i];
        if (!numbers.isNull(i) && (value < doubles.min() || value > doubles.max())) {
          throw outside(i, ValueText.of(value));
        }
      }
    }
    return column;
  }

  private RowError outside(int row, String value) {
    return new RowError(row, value + " is outside the declared range, and " + why);
  }
}
