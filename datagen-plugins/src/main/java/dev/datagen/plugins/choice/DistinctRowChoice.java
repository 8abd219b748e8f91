package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.UncheckableLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Primary keys of another table in an order chosen by the key, none taken twice. */
record DistinctRowChoice(Reference reference) implements Generator {

  static Generator plan(Reference reference, ColumnContext context) {
    if (context.rows().isPresent() && reference.rows().isPresent()) {
      long wanted = context.rows().getAsLong();
      long available = reference.rows().getAsLong();
      if (wanted > available) {
        throw new InvalidArgument(
            "choices_ref",
            context.column()
                + " must be unique in "
                + wanted
                + " rows, but "
                + reference.table()
                + " only has "
                + available,
            "give " + reference.table() + " more rows, or make fewer here");
      }
    }
    return new DistinctRowChoice(reference);
  }

  @Override
  public ColumnType output() {
    return reference.type();
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long size = inputs.rowCount(reference);
    KeyedPermutation permutation = KeyedPermutation.of(key, Math.max(1, size));
    long[] chosen = new long[rows.size()];
    for (int i = 0; i < chosen.length; i++) {
      if (rows.row(i) >= size) {
        throw new RowError(
            i, "all " + size + " rows of " + reference.table() + " are taken by earlier rows");
      }
      chosen[i] = permutation.apply(rows.row(i));
    }
    return inputs.pick(reference, chosen);
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(new UncheckableLaw("every row of the other table is chosen at most once"));
  }
}
