package dev.datagen.core.validation.law;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import java.util.Arrays;

/**
 * The inputs of one row, as many times as wanted.
 *
 * @param inputs the inputs
 * @param row the row
 * @param size how many times
 */
record RepeatedInputs(Inputs inputs, int row, int size) implements Inputs {

  @Override
  public Column column(Input input) {
    int[] same = new int[size];
    Arrays.fill(same, row);
    return inputs.column(input).gather(same);
  }

  @Override
  public Object origin() {
    return inputs.origin();
  }

  @Override
  public long rowCount(Reference reference) {
    return inputs.rowCount(reference);
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    return inputs.pick(reference, rows);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    throw new IllegalStateException("rows are matched before they are repeated");
  }

  @Override
  public void warn(String argument, String message, String hint) {
    inputs.warn(argument, message, hint);
  }
}
