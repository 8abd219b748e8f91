package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.cast.ValueText;

/**
 * Holds values against a declared range where moving them inside would break another promise.
 *
 * @param bounds the range in stored integers
 * @param type the column's type
 * @param why they cannot be moved
 */
public record RangeCheckStep(LongBounds bounds, ColumnType type, String why)
    implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    if (column instanceof LongColumn longs) {
      for (int i = 0; i < longs.size(); i++) {
        long value = longs.values()[i];
        if (!longs.isNull(i) && (value < bounds.min() || value > bounds.max())) {
          throw new RowError(
              i, ValueText.of(value, type) + " is outside the declared range, and " + why);
        }
      }
    }
    return column;
  }
}
