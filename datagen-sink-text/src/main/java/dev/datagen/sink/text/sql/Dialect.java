package dev.datagen.sink.text.sql;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Doc;

/** Where databases differ in what they read. */
public enum Dialect {
  @Doc("standard SQL: PostgreSQL, DuckDB, SQLite and others")
  STANDARD('"', false),
  @Doc("MySQL and MariaDB")
  MYSQL('`', true);

  private final char quote;
  private final boolean escapesBackslash;

  Dialect(char quote, boolean escapesBackslash) {
    this.quote = quote;
    this.escapesBackslash = escapesBackslash;
  }

  /** Whether a backslash in a text must be doubled. */
  boolean escapesBackslash() {
    return escapesBackslash;
  }

  /** A name in quotes. */
  String name(String id) {
    return quote + id + quote;
  }

  /**
   * The type of a column.
   *
   * @param key whether it is the primary key, which some databases want short
   */
  String type(ColumnType type, boolean key) {
    return switch (type.kind()) {
      case INT -> "BIGINT";
      case FLOAT -> this == MYSQL ? "DOUBLE" : "DOUBLE PRECISION";
      case BOOL -> "BOOLEAN";
      case DATE -> "DATE";
      case DATETIME -> this == MYSQL ? "DATETIME(6)" : "TIMESTAMP";
      case DECIMAL -> "DECIMAL(" + type.precision() + "," + type.scale() + ")";
      case STRING -> this == MYSQL ? (key ? "VARCHAR(255)" : "LONGTEXT") : "TEXT";
    };
  }
}
