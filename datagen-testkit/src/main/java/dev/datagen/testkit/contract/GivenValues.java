package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * A generator of values that a test gave.
 *
 * @param output their type
 * @param values one for each row of the table
 */
record GivenValues(ColumnType output, Column values) implements Generator {

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int[] positions = new int[rows.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = Math.toIntExact(rows.row(i));
    }
    return values.gather(positions);
  }
}
