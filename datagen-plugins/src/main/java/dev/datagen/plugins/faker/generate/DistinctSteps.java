package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.KeyedPermutation;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** {@code low + step * k} for each k in 0 … count-1 at most once. */
public record DistinctSteps(ColumnType output, long low, long step, long count)
    implements Generator {

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    KeyedPermutation permutation = KeyedPermutation.of(key, count);
    long[] values = new long[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = low + step * permutation.apply(rows.row(i));
    }
    return LongColumn.of(values);
  }
}
