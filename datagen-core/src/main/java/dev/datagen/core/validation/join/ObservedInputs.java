package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.core.evaluate.Wiring;
import java.util.List;

/**
 * What a column's components read, as observed in the data rather than made again.
 *
 * @param wiring where the inputs come from
 * @param batch the rows
 */
public record ObservedInputs(Wiring wiring, JoinedRows.Batch batch) implements Inputs {

  @Override
  public Column column(Input input) {
    return batch.read(wiring.inputs().get(input.slot()));
  }

  @Override
  public Object origin() {
    return batch.origin();
  }

  @Override
  public long rowCount(Reference reference) {
    return batch.table(target(reference).reader().table()).size();
  }

  @Override
  public Column pick(Reference reference, long[] rows) {
    int[] positions = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      positions[i] = (int) rows[i];
    }
    return batch
        .table(target(reference).reader().table())
        .column(target(reference).column())
        .gather(positions);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    Wiring.Target target = target(reference);
    List<Column> keys = target.ownKeys().stream().map(batch::read).toList();
    int[] found = batch.table(target.reader().table()).find(target.otherKeys(), keys);
    long[] rows = new long[found.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = found[i];
    }
    for (Column key : keys) {
      for (int i = 0; key.nulls().any() && i < rows.length; i++) {
        rows[i] = key.isNull(i) ? -2 : rows[i];
      }
    }
    return rows;
  }

  @Override
  public void warn(String argument, String message, String hint) {
    // the run that made the data told it
  }

  private Wiring.Target target(Reference reference) {
    return wiring.references().get(reference.slot());
  }
}
