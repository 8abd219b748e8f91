package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;
import java.math.BigDecimal;

/**
 * Stored integers of one scale to another, exactly or rounded half up. What does not fit is a row
 * error.
 *
 * @param scale digits behind the point of what arrives
 * @param type an int or decimal type
 */
record RescaleStep(int scale, ColumnType type) implements PlannedColumn.Step {

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    long[] values = ((LongColumn) column).values();
    long[] scaled = new long[values.length];
    long limit = type.precision() == 0 ? Long.MAX_VALUE : power(type.precision()) - 1;
    long up = power(Math.max(0, type.scale() - scale));
    long down = power(Math.max(0, scale - type.scale()));
    for (int i = 0; i < values.length; i++) {
      long rounded = down == 1 ? values[i] : Math.floorDiv(values[i] + down / 2, down);
      long high = Math.multiplyHigh(rounded, up);
      long low = rounded * up;
      boolean fits = high == low >> 63 && low <= limit && low >= -limit;
      if (fits) {
        scaled[i] = low;
      } else if (!column.isNull(i)) {
        String value = BigDecimal.valueOf(values[i], scale).toPlainString();
        throw new RowError(i, DoesNotFit.message(value, type));
      }
    }
    return new LongColumn(scaled, column.nulls());
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
