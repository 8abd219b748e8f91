package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.core.evaluate.Wiring;
import java.util.function.IntFunction;

/**
 * What a column's components read where all of it stands in the row itself.
 *
 * @param wiring where the inputs come from
 * @param columns gives the table's column of an index
 */
public record OwnInputs(Wiring wiring, IntFunction<Column> columns) implements Inputs {

  @Override
  public Column column(Input input) {
    return columns.apply(((Wiring.Path) wiring.inputs().get(input.slot())).column());
  }

  @Override
  public long rowCount(Reference reference) {
    throw elsewhere();
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    throw elsewhere();
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    throw elsewhere();
  }

  private static IllegalStateException elsewhere() {
    return new IllegalStateException("the row itself has no reference");
  }

  @Override
  public void warn(String argument, String message, String hint) {
    // the run that made the data told it
  }
}
