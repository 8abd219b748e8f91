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
    if (areFinite(values)) {
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

  private static boolean areFinite(double[] values) {
    // 0 × finite is 0; NaN and infinity leave NaN behind. Four sums, since additions wait for each
    // other.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i < values.length - 3; i += 4) {
      a += values[i] * 0;
      b += values[i + 1] * 0;
      c += values[i + 2] * 0;
      d += values[i + 3] * 0;
    }
    for (; i < values.length; i++) {
      a += values[i] * 0;
    }
    return a + b + c + d == 0;
  }
}
