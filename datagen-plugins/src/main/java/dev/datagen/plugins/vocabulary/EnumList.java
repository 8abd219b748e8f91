package dev.datagen.plugins.vocabulary;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.ListGenerator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.HashSet;
import java.util.Set;

/**
 * Row i has the i-th value.
 *
 * @param values all values, in row order
 * @param output the column's type
 * @param duplicate position of the first value that occurred before, or -1
 */
record EnumList(Column values, ColumnType output, int duplicate) implements ListGenerator {

  static EnumList of(Column values, ColumnType type) {
    Set<Object> seen = new HashSet<>();
    int position = 0;
    while (position < values.size() && seen.add(values.value(position))) {
      position++;
    }
    return new EnumList(values, type, position < values.size() ? position : -1);
  }

  @Override
  public int length() {
    return values.size();
  }

  @Override
  public boolean unique() {
    return duplicate < 0;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int[] positions = new int[rows.size()];
    for (int i = 0; i < positions.length; i++) {
      if (rows.row(i) >= values.size()) {
        throw new RowError(i, "the list of values ends at row " + (values.size() - 1));
      }
      positions[i] = (int) rows.row(i);
    }
    return values.gather(positions);
  }
}
