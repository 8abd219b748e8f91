package dev.datagen.api.rows;

import dev.datagen.api.column.Column;
import java.util.List;

/**
 * A contiguous range of finished rows of one table. Shared by sinks and validators, never mutated.
 *
 * @param table the table
 * @param index number of the chunk within the table, from 0
 * @param firstRow position in the table of the chunk's first row
 * @param size number of rows
 * @param columns one column for each of the table's, in the same order, all of {@code size}
 */
public record Chunk(TableSchema table, int index, long firstRow, int size, List<Column> columns) {

  public Chunk {
    columns = List.copyOf(columns);
    if (columns.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + table.columns().size() + " columns, not " + columns.size());
    }
    for (Column column : columns) {
      if (column.size() != size) {
        throw new IllegalArgumentException(
            table.name() + ": a column of " + column.size() + " values in a chunk of " + size);
      }
    }
  }
}
