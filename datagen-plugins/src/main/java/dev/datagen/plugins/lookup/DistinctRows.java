package dev.datagen.plugins.lookup;

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

/**
 * Primary keys of another table in a random order, none taken twice: one-to-one references.
 *
 * @param reference the keys
 * @param law what can be said of how often each occurs
 */
public record DistinctRows(Reference reference, Optional<Law> law) implements Generator {

  /** Law of rows that are chosen rather than looked up. */
  private static final Law CHOSEN =
      new UncheckableLaw("every row of the other table is chosen at most once");

  /** Rows that are looked up. */
  static DistinctRows lookedUp(Reference reference, ColumnContext context) {
    return plan(reference, context, "from", Optional.empty());
  }

  /** Rows that are chosen, as {@code choices_ref} does. */
  public static DistinctRows chosen(Reference reference, ColumnContext context) {
    return plan(reference, context, "choices_ref", Optional.of(CHOSEN));
  }

  private static DistinctRows plan(
      Reference reference, ColumnContext context, String argument, Optional<Law> law) {
    long wanted = context.rows().orElse(0);
    long available = reference.rows().orElse(Long.MAX_VALUE);
    if (wanted > available) {
      throw new InvalidArgument(
          argument,
          context.column()
              + " must be unique in "
              + wanted
              + " rows, but "
              + reference.table()
              + " only has "
              + available,
          "give " + reference.table() + " more rows, or make fewer here");
    }
    return new DistinctRows(reference, law);
  }

  @Override
  public ColumnType output() {
    return reference.type();
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
  public boolean unique() {
    return true;
  }

  @Override
  public Optional<String> copiedFrom() {
    return Optional.of(reference.table() + "." + reference.column());
  }
}
