package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.Texts;
import dev.datagen.core.validation.store.MemoryBudget;
import dev.datagen.core.validation.value.Breaks;
import java.util.ArrayList;
import java.util.List;

/** Rows and their own ancestors' values, brought together chunk by chunk in order. */
final class Join implements AutoCloseable {

  private final AncestorRule rule;
  private final Scalar scalar;
  private final Breaks breaks;

  /** The ancestor's value by the keys that each hop leads to. */
  private final List<AncestorValues> values = new ArrayList<>();

  Join(AncestorRule rule, int examples, MemoryBudget budget) {
    this.rule = rule;
    this.scalar = rule.scalar();
    this.breaks = new Breaks(examples);
    rule.hops().forEach(hop -> values.add(new AncestorValues(budget)));
  }

  void take(Observed chunk) {
    for (int hop = 0; hop < rule.hops().size(); hop++) {
      if (rule.hops().get(hop).to().equals(chunk.table())) {
        ancestors(chunk, hop);
      }
    }
    if (rule.table().equals(chunk.table())) {
      rows(chunk);
    }
  }

  private void ancestors(Observed chunk, int hop) {
    Column keys = chunk.column(rule.hops().get(hop).key());
    boolean last = hop == rule.hops().size() - 1;
    Column read = chunk.column(last ? rule.value() : rule.hops().get(hop + 1).own());
    for (int i = 0; i < keys.size(); i++) {
      if (keys.isNull(i)) {
        continue;
      }
      if (read.isNull(i)) {
        values.get(hop).add(keys, i, AncestorValues.NONE);
      } else if (last) {
        values.get(hop).add(keys, i, scalar.bits(read, rule.valueType(), i));
      } else {
        hand(read, i, hop, keys);
      }
    }
  }

  /** Gives the key of a row on the way the value of the row that it names. */
  private void hand(Column references, int position, int hop, Column keys) {
    AncestorValues above = values.get(hop + 1);
    long place = above.place(references, position);
    if (place == AncestorValues.UNKNOWN) {
      above.carry(references, position, keys);
    } else {
      values.get(hop).add(keys, position, above.value(place));
    }
  }

  private void rows(Observed chunk) {
    Column references = chunk.column(rule.hops().get(0).own());
    Column own = chunk.column(rule.column());
    AncestorValues above = values.get(0);
    long observed = 0;
    for (int i = 0; i < own.size(); i++) {
      if (own.isNull(i) || references.isNull(i)) {
        continue;
      }
      long bits = scalar.bits(own, rule.type(), i);
      long place = above.place(references, i);
      if (place == AncestorValues.UNKNOWN) {
        above.seek(references, i, chunk.chunk().row(i), bits);
        continue;
      }
      long others = above.value(place);
      if (others == AncestorValues.NONE) {
        continue;
      }
      observed++;
      if (!rule.holds(scalar, bits, others)) {
        long row = chunk.chunk().row(i);
        int position = i;
        breaks.add(
            row,
            () ->
                new ExampleRow(
                    row, Texts.key(chunk.chunk(), position), rule.text(scalar, bits, others)));
      }
    }
    breaks.observe(observed);
  }

  /** Settles what had to wait, from the ancestor down to the rows. */
  Breaks conclude() {
    for (int hop = values.size() - 1; hop >= 0; hop--) {
      values.get(hop).conclude(this::settle, hop == 0 ? null : values.get(hop - 1));
    }
    return breaks;
  }

  private void settle(long row, long own, long others) {
    breaks.observe(1);
    if (!rule.holds(scalar, own, others)) {
      breaks.add(row, () -> new ExampleRow(row, "", rule.text(scalar, own, others)));
    }
  }

  @Override
  public void close() {
    values.forEach(AncestorValues::close);
  }
}
