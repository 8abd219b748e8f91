package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.WeightsKind;
import java.util.Optional;

/**
 * Values of earlier rows of the same table; the first row has none and so is null or, where that is
 * not allowed, refers to itself.
 */
record EarlierRowChoice(Reference reference, WeightsKind kind, boolean nullable)
    implements Generator {

  @Override
  public ColumnType output() {
    return reference.type();
  }

  @Override
  public boolean mayBeNull() {
    return nullable || reference.nullable();
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long[] chosen = new long[rows.size()];
    for (int i = 0; i < chosen.length; i++) {
      long earlier = rows.row(i);
      if (earlier > 0) {
        chosen[i] = kind.compactSampler(earlier).pick(key, rows.id(i), 0);
      } else {
        chosen[i] = nullable ? -1 : 0;
      }
    }
    return inputs.pick(reference, chosen);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(
        new UncheckableLaw("values are chosen among the earlier rows, which grow in number"));
  }
}
