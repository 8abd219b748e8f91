package dev.datagen.testkit.asserting;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * Checks that inputs are aligned with the rows and of the type announced.
 *
 * @param inputs the inputs
 * @param size number of the rows under way
 */
record AssertingInputs(Inputs inputs, int size) implements Inputs {

  @Override
  public Column column(Input input) {
    Column column = inputs.column(input);
    Breach.ofEngine(column.size() == size, input.name() + " is not aligned with the rows");
    Breach.ofEngine(
        AssertedColumn.stores(column, input.type()), input.name() + " is no " + input.type());
    Breach.ofEngine(
        input.nullable() || column.nulls().count(size) == 0,
        input.name() + " holds a null though it is not nullable");
    return column;
  }

  @Override
  public Object origin() {
    return inputs.origin();
  }

  @Override
  public long rowCount(Reference reference) {
    long count = inputs.rowCount(reference);
    Breach.ofEngine(
        reference.rows().orElse(count) == count, reference.table() + " has another number of rows");
    return count;
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    long count = rowCount(reference);
    for (long row : rows) {
      if (row >= count) {
        throw new AssertionError("row " + row + " of " + count + " of " + reference.table());
      }
    }
    Column picked = inputs.pick(reference, rows);
    Breach.ofEngine(picked.size() == rows.length, "picks of another length");
    for (int i = 0; i < rows.length; i++) {
      Breach.ofEngine(rows[i] >= 0 || picked.isNull(i), "no row, but a value");
    }
    return picked;
  }

  @Override
  public long[] choose(Reference reference, Rows rows, RandomKey key, RowDraw draw) {
    long[] chosen = inputs.choose(reference, rows, key, draw);
    Breach.ofEngine(chosen.length == rows.size(), "chose for another number of rows");
    for (long row : chosen) {
      Breach.ofEngine(row < rowCount(reference), "chose row " + row);
    }
    return chosen;
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    long[] found = inputs.match(reference, draws);
    for (long row : found) {
      Breach.ofEngine(row >= -2 && row < rowCount(reference), "a match at row " + row);
    }
    return found;
  }

  @Override
  public void warn(String argument, String message, String hint) {
    inputs.warn(argument, message, hint);
  }
}
