package dev.datagen.plugins.choice;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.ListLaw;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Literals in an order chosen by the key, none taken twice.
 *
 * @param choices the distinct literals
 * @param output the column's type
 */
record DistinctChoice(Column choices, ColumnType output) implements Generator {

  static Generator plan(Column choices, ColumnContext context) {
    Set<Object> seen = new HashSet<>();
    int[] distinct =
        IntStream.range(0, choices.size()).filter(i -> seen.add(choices.value(i))).toArray();
    long rows = context.rows().orElse(0);
    if (rows > distinct.length) {
      throw new InvalidArgument(
          "choices",
          context.column()
              + " must be unique in "
              + rows
              + " rows, but only has "
              + distinct.length
              + " distinct choices",
          "give more choices, or make fewer rows");
    }
    return new DistinctChoice(choices.gather(distinct), context.type());
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Optional<Column> domain() {
    return Optional.of(choices);
  }

  @Override
  public Optional<Law> law() {
    double[] alike = new double[choices.size()];
    Arrays.fill(alike, 1);
    return Optional.of(ListLaw.ofWeights(choices, alike));
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    KeyedPermutation permutation = KeyedPermutation.of(key, choices.size());
    int[] positions = new int[rows.size()];
    for (int i = 0; i < positions.length; i++) {
      if (rows.row(i) >= choices.size()) {
        throw new RowError(
            i, "all " + choices.size() + " distinct choices are taken by earlier rows");
      }
      positions[i] = (int) permutation.apply(rows.row(i));
    }
    return choices.gather(positions);
  }
}
