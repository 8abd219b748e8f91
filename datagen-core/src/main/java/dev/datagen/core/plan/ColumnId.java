package dev.datagen.core.plan;

/**
 * A column of a table, or its rows as such: how many each parent has.
 *
 * @param table the table's name
 * @param name the column's name; empty for the rows as such
 */
record ColumnId(String table, String name) {

  /** What every column of a fact depends on: how many rows each parent has. */
  static ColumnId rowsOf(String table) {
    return new ColumnId(table, "");
  }

  /** The column of a name like {@code table.column}. */
  static ColumnId of(String attribute) {
    int dot = attribute.indexOf('.');
    return new ColumnId(attribute.substring(0, dot), attribute.substring(dot + 1));
  }

  boolean isRows() {
    return name.isEmpty();
  }

  @Override
  public String toString() {
    return isRows() ? "rows of " + table : table + "." + name;
  }
}
