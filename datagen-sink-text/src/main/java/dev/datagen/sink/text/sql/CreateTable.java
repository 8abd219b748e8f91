package dev.datagen.sink.text.sql;

import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** The statement that makes a table. */
final class CreateTable {

  private CreateTable() {}

  static String of(TableSchema table, Dialect dialect) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnSchema column = table.columns().get(i);
      boolean key = i == table.primaryKey();
      String type = dialect.type(column.type(), key);
      parts.add(dialect.name(column.name()) + " " + type + (column.nullable() ? "" : " NOT NULL"));
    }
    if (table.primaryKey() != TableSchema.NO_KEY) {
      String key = table.columns().get(table.primaryKey()).name();
      parts.add("PRIMARY KEY (" + dialect.name(key) + ")");
    }
    String columns = String.join(",\n  ", parts);
    return "CREATE TABLE " + dialect.name(table.name()) + " (\n  " + columns + "\n);\n";
  }

  /** The names of all columns in parentheses. */
  static String names(TableSchema table, Dialect dialect) {
    StringBuilder names = new StringBuilder("(");
    for (ColumnSchema column : table.columns()) {
      names.append(names.length() == 1 ? "" : ", ").append(dialect.name(column.name()));
    }
    return names.append(')').toString();
  }
}
