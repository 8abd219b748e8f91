package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
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
    return wiring.inputs().get(input.slot()).read(evaluation);
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
  public long[] choose(Reference reference, Rows rows, RandomKey key, RowDraw draw) {
    Chooser chooser = target(reference).chooser();
    return chooser == null
        ? Inputs.super.choose(reference, rows, key, draw)
        : chooser.choose(rows, key, draw);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    Wiring.Target target = target(reference);
    List<Column> keys = target.ownKeys().stream().map(key -> key.read(evaluation)).toList();
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
