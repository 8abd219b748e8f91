package dev.datagen.core.plan;

/**
 * A column of a table.
 *
 * @param table the table's name
 * @param name the column's name
 */
record ColumnId(String table, String name) {

  @Override
  public String toString() {
    return table + "." + name;
  }
}
