package dev.datagen.sink.text.sql;

import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;

/** The statement that makes a table. */
final class CreateTable {

  private CreateTable() {}

  static String of(TableSchema table, Dialect dialect) {
    StringBuilder sql = new StringBuilder("CREATE TABLE ");
    sql.append(dialect.name(table.name())).append(" (\n");
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnSchema column = table.columns().get(i);
      boolean key = i == table.primaryKey();
      sql.append("  ").append(dialect.name(column.name())).append(' ');
      sql.append(dialect.type(column.type(), key));
      sql.append(column.nullable() ? "" : " NOT NULL").append(",\n");
    }
    String key = table.columns().get(table.primaryKey()).name();
    return sql.append("  PRIMARY KEY (").append(dialect.name(key)).append(")\n);\n").toString();
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
