package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.InvertibleGenerator;
import java.util.List;

/** Finds the rows of a table by the values of some of its columns. */
interface KeyIndex {

  /** Fills {@code found} with one row for each key, −1 where there is none. */
  void find(List<Column> keys, long[] draws, long[] found);

  /** An index of the table over the columns: none at all where the generator can be inverted. */
  static KeyIndex of(EvaluatedTable table, List<Integer> columns) {
    if (columns.size() == 1) {
      PlannedColumn column = table.columns().get(columns.get(0));
      if (column.inverse() != null) {
        return inverted(column.inverse(), table.space().size());
      }
    }
    return HashIndex.build(table, columns);
  }

  private static KeyIndex inverted(InvertibleGenerator generator, long size) {
    return (keys, draws, found) -> {
      long[] values = ((LongColumn) keys.get(0)).values();
      for (int i = 0; i < found.length; i++) {
        long row = generator.rowOf(values[i]);
        found[i] = row < size ? row : -1;
      }
    };
  }
}
