package dev.datagen.core.validation.value;

import dev.datagen.api.column.Nulls;
import dev.datagen.core.validation.Observed;

/**
 * No value is null.
 *
 * @param column index of the column
 */
record NotNullRule(int column) implements Rule {

  @Override
  public void test(Observed chunk, Breaks breaks) {
    int size = chunk.chunk().size();
    breaks.observe(size);
    Nulls nulls = chunk.column(column).nulls();
    for (int i = 0; nulls.any() && i < size; i++) {
      if (nulls.isNull(i)) {
        breaks.add(chunk.chunk(), i, row -> "null");
      }
    }
  }
}
