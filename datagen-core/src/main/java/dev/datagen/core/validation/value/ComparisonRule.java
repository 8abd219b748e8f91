package dev.datagen.core.validation.value;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Nulls;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import dev.datagen.core.validation.Observed;

/**
 * Two columns of a row compare as declared, nulls aside.
 *
 * @param left index of the left column
 * @param operator the comparison
 * @param right index of the right column
 */
record ComparisonRule(int left, Operator operator, int right) implements Rule {

  @Override
  public void test(Observed chunk, Breaks breaks) {
    Column lefts = chunk.column(left);
    Column rights = chunk.column(right);
    Nulls nulls = lefts.nulls().or(rights.nulls());
    int size = chunk.chunk().size();
    breaks.observe(size - (nulls.any() ? nulls.count(size) : 0));
    Comparison.Test test =
        Comparison.of(lefts, type(chunk, left), operator, rights, type(chunk, right));
    for (int i = 0; i < size; i++) {
      if (!(nulls.any() && nulls.isNull(i)) && !test.holds(i)) {
        breaks.add(chunk.chunk(), i, row -> text(chunk, row));
      }
    }
  }

  private static ColumnType type(Observed chunk, int column) {
    return chunk.chunk().table().columns().get(column).type();
  }

  private String text(Observed chunk, int row) {
    return RangeRule.text(chunk, left, row) + ", " + RangeRule.text(chunk, right, row);
  }
}
