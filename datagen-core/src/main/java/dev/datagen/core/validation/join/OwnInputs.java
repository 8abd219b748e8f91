package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.core.evaluate.Wiring;
import java.util.function.IntFunction;

/**
 * What a column's components read where all of it stands in the row itself.
 *
 * @param wiring where the inputs come from
 * @param columns gives the table's column of an index
 */
public record OwnInputs(Wiring wiring, IntFunction<Column> columns) implements RowAlone {

  @Override
  public Column column(Input input) {
    return columns.apply(((Wiring.Path) wiring.inputs().get(input.slot())).column());
  }
}
