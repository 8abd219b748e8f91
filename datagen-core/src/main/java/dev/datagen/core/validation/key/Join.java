package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.Texts;
import dev.datagen.core.validation.store.MemoryBudget;
import dev.datagen.core.validation.store.SpilledJoin;
import dev.datagen.core.validation.value.Breaks;
import java.util.List;

/** Rows and their own ancestors' values, brought together chunk by chunk in order. */
final class Join implements AutoCloseable {

  private final AncestorRule rule;
  private final Scalar scalar;
  private final Breaks breaks;
  private final MemoryBudget budget;
  private DenseValues dense = new DenseValues();
  private long taken;
  private SpilledJoin spilled;

  Join(AncestorRule rule, int examples, MemoryBudget budget) {
    this.rule = rule;
    this.scalar = Scalar.of(rule.type(), rule.valueType());
    this.breaks = new Breaks(examples);
    this.budget = budget;
  }

  void take(Observed chunk) {
    if (chunk.table().equals(rule.ancestor())) {
      ancestors(chunk);
    } else {
      rows(chunk);
    }
  }

  private void ancestors(Observed chunk) {
    Column keys = chunk.column(rule.key());
    Column values = chunk.column(rule.value());
    for (int i = 0; i < keys.size(); i++) {
      if (keys.isNull(i)) {
        continue;
      }
      // A null is kept as a key without a value, so that the keys still go by one step.
      long value = values.isNull(i) ? NONE : scalar.bits(values, rule.valueType(), i);
      boolean added =
          dense != null
              && keys instanceof LongColumn longs
              && hasRoom()
              && dense.add(longs.values()[i], value);
      if (!added) {
        spill();
        if (value != NONE) {
          spilled.add(List.of(keys), i, value);
        }
      }
    }
  }

  private static final long NONE = Long.MIN_VALUE + 1;

  private boolean hasRoom() {
    if (dense.count() * 8 < taken) {
      return true;
    }
    long more = 1 << 19;
    if (!budget.take(more)) {
      return false;
    }
    taken += more;
    return true;
  }

  private void spill() {
    if (spilled == null) {
      spilled = new SpilledJoin();
    }
    if (dense != null) {
      for (long place = 0; place < dense.count(); place++) {
        if (dense.value(place) != NONE) {
          spilled.add(dense.key(place), dense.value(place));
        }
      }
      dense = null;
      budget.give(taken);
      taken = 0;
    }
  }

  private void rows(Observed chunk) {
    Column references = chunk.column(rule.reference());
    Column values = chunk.column(rule.column());
    long[] keys = references instanceof LongColumn longs ? longs.values() : null;
    long observed = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.isNull(i) || references.isNull(i)) {
        continue;
      }
      long own = scalar.bits(values, rule.type(), i);
      long place = dense == null || keys == null ? -1 : dense.place(keys[i]);
      if (place < 0) {
        if (spilled == null) {
          spilled = new SpilledJoin();
        }
        spilled.seek(List.of(references), i, chunk.chunk().row(i), own);
        continue;
      }
      long others = dense.value(place);
      if (others == NONE) {
        continue;
      }
      observed++;
      if (!rule.holds(scalar, own, others)) {
        long row = chunk.chunk().row(i);
        int position = i;
        breaks.add(
            row,
            () ->
                new ExampleRow(
                    row, Texts.key(chunk.chunk(), position), rule.text(scalar, own, others)));
      }
    }
    breaks.observe(observed);
  }

  /** Settles what had to wait. */
  Breaks conclude() {
    if (spilled != null) {
      if (dense != null) {
        spill();
      }
      spilled.conclude(
          (row, own, others) -> {
            breaks.observe(1);
            if (!rule.holds(scalar, own, others)) {
              breaks.add(row, () -> new ExampleRow(row, "", rule.text(scalar, own, others)));
            }
          });
    }
    close();
    return breaks;
  }

  @Override
  public void close() {
    if (spilled != null) {
      spilled.close();
      spilled = null;
    }
    budget.give(taken);
    taken = 0;
    dense = new DenseValues();
  }
}
