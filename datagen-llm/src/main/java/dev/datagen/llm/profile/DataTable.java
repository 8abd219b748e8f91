package dev.datagen.llm.profile;

import java.util.List;

/**
 * What was looked at of one table.
 *
 * @param name its name as an id of ours
 * @param rows rows that it has
 * @param columns its columns, all of the same number of values
 */
record DataTable(String name, long rows, List<DataColumn> columns) {

  DataTable {
    columns = List.copyOf(columns);
  }

  /** Whether every row was looked at. */
  boolean isWhole() {
    return columns.isEmpty() || columns.get(0).size() == rows;
  }

  /** The column of that name. */
  DataColumn column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElseThrow();
  }
}
