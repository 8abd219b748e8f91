package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * One of several columns that are unique together: a row's number is permuted among all
 * combinations of their values, and this column takes its digit of the result.
 *
 * @param own what counts this column's values
 * @param joint what the columns share
 * @param place which of the columns it is
 */
record JointGenerator(CountableGenerator own, JointValues joint, int place) implements Generator {

  @Override
  public ColumnType output() {
    return own.output();
  }

  @Override
  public Optional<String> copiedFrom() {
    return own.copiedFrom();
  }

  @Override
  public Optional<Column> domain() {
    return own.domain();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    long below = 1;
    for (int i = 0; i < place; i++) {
      below *= joint.sizes().get(i).getAsLong();
    }
    long size = own.values(inputs);
    long total = joint.total();
    long[] numbers = new long[rows.size()];
    KeyedPermutation permutation = null;
    int parent = -1;
    for (int i = 0; i < numbers.length; i++) {
      boolean siblings = joint.amongSiblings();
      if (permutation == null || siblings && rows.parentIndex()[i] != parent) {
        parent = siblings ? rows.parentIndex()[i] : -1;
        permutation =
            joint.permutation(siblings ? rows.parents().id(parent) : 0, Math.max(1, total));
      }
      long number = siblings ? rows.ordinals()[i] : rows.row(i);
      if (number >= total) {
        throw new RowError(i, joint.usedUp(total));
      }
      numbers[i] = permutation.apply(number) / below % size;
    }
    return own.value(numbers, inputs);
  }
}
