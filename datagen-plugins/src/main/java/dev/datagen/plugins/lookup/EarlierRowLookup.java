package dev.datagen.plugins.lookup;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.WeightsKind;
import java.util.Optional;

/**
 * Values of earlier rows of the same table, so that hierarchies have no loops; the first row refers
 * to nothing or, where the column is not nullable, to itself.
 */
record EarlierRowLookup(Reference reference, WeightsKind kind, boolean nullable)
    implements Generator {

  @Override
  public ColumnType output() {
    return reference.type();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] chosen = new long[rows.size()];
    if (kind instanceof WeightsKind.Uniform) {
      key.fill(rows, 0, chosen);
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = RandomKey.toBounded(chosen[i], rows.row(i));
      }
    } else {
      for (int i = 0; i < chosen.length; i++) {
        if (rows.row(i) > 0) {
          chosen[i] = kind.compactSampler(rows.row(i)).pick(key, rows.id(i), 0);
        }
      }
    }
    for (int i = 0; nullable && i < chosen.length; i++) {
      if (rows.row(i) == 0) {
        chosen[i] = -1;
      }
    }
    return inputs.pick(reference, chosen);
  }

  @Override
  public boolean mayBeNull() {
    return nullable;
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }
}
