package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import java.util.List;

/**
 * What one component reads for the rows of one evaluation.
 *
 * @param evaluation the rows under way
 * @param wiring where the inputs come from
 */
record WiredInputs(Evaluation evaluation, Wiring wiring) implements Inputs {

  @Override
  public Column column(Input input) {
    return column(wiring.inputs().get(input.slot()));
  }

  private Column column(Wiring.Path path) {
    return evaluation.ancestor(path.hops(), path.column());
  }

  @Override
  public long rowCount(Reference reference) {
    return target(reference).reader().size();
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    return target(reference).reader().pick(target(reference).column(), rows);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    Wiring.Target target = target(reference);
    List<Column> keys = target.ownKeys().stream().map(this::column).toList();
    return target.reader().match(target.otherKeys(), keys, draws);
  }

  @Override
  public void warn(String argument, String message, String hint) {
    wiring.warner().warn(argument, message, hint);
  }

  private Wiring.Target target(Reference reference) {
    return wiring.references().get(reference.slot());
  }
}
