package dev.datagen.testkit;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was given to a {@link FakeContext}, for some rows.
 *
 * @param context what was given
 * @param rows the rows under way; null if the columns were given for exactly these rows
 */
record FakeInputs(FakeContext context, Rows rows) implements Inputs {

  @Override
  public Column column(Input input) {
    return aligned(input.name(), context.declared(input));
  }

  private Column aligned(String name, Column whole) {
    if (rows == null) {
      return whole;
    }
    boolean ancestor = name.contains(".");
    if (!ancestor && rows.isRange() && rows.row(0) == 0 && rows.size() == whole.size()) {
      return whole;
    }
    int[] positions = new int[rows.size()];
    for (int i = 0; i < positions.length; i++) {
      long row = ancestor ? rows.parents().row(rows.parentIndex()[i]) : rows.row(i);
      positions[i] = Math.toIntExact(row);
    }
    return whole.gather(positions);
  }

  @Override
  public long rowCount(Reference reference) {
    return context.declared(reference).size();
  }

  @Override
  public Column pick(Reference reference, long[] picked) {
    int[] positions = new int[picked.length];
    for (int i = 0; i < picked.length; i++) {
      positions[i] = Math.toIntExact(picked[i]);
    }
    return context.declared(reference).gather(positions);
  }

  @Override
  public long[] match(Reference reference, long[] draws) {
    Map<String, String> keys = context.keys(reference);
    long[] found = new long[draws.length];
    for (int i = 0; i < draws.length; i++) {
      found[i] = match(reference, keys, i, draws[i]);
    }
    return found;
  }

  private long match(Reference reference, Map<String, String> keys, int position, long draw) {
    List<Long> candidates = new ArrayList<>();
    for (String own : keys.keySet()) {
      if (aligned(own, context.values(own)).isNull(position)) {
        return -2;
      }
    }
    for (long row = 0; row < rowCount(reference); row++) {
      boolean equal = true;
      for (Map.Entry<String, String> key : keys.entrySet()) {
        Object own = aligned(key.getKey(), context.values(key.getKey())).value(position);
        Column other = context.referred(reference.table() + "." + key.getValue());
        equal &= own.equals(other.value((int) row));
      }
      if (equal) {
        candidates.add(row);
      }
    }
    return candidates.isEmpty()
        ? -1
        : candidates.get((int) RandomKey.toBounded(draw, candidates.size()));
  }

  @Override
  public void warn(String argument, String message, String hint) {
    context.warn(argument, message, hint);
  }
}
