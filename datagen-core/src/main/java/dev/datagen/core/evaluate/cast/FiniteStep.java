package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;

/** Makes NaN and infinity null. */
enum FiniteStep implements PlannedColumn.Step {
  INSTANCE;

  @Override
  public Column apply(Column column, Evaluation evaluation) {
    double[] values = ((DoubleColumn) column).values();
    double sum = 0;
    for (double value : values) {
      // 0 × finite is 0; NaN and infinity leave NaN behind.
      sum += value * 0;
    }
    if (sum == 0) {
      return column;
    }
    Unrepresentable refused = new Unrepresentable(values.length);
    double[] finite = values.clone();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        refused.add(i);
        finite[i] = 0;
      }
    }
    return new DoubleColumn(finite, refused.or(column.nulls()));
  }
}
