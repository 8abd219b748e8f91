package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.dataset.ColumnSpec;
import java.util.function.Predicate;

/**
 * A column under check.
 *
 * @param path where it stands: {@code nodes[1].columns[2]}
 * @param table its table
 * @param spec what the schema says of it
 */
record TableColumn(String path, Table table, ColumnSpec spec) {

  /** Its name; null if that could not be read. */
  String name() {
    return spec.name();
  }

  /** Its type; null if that could not be read. */
  ColumnType type() {
    return spec.type();
  }

  /** Whether its type is known and is none of those wanted. */
  boolean isNot(Predicate<ColumnType> wanted) {
    return type() != null && !wanted.test(type());
  }

  /** {@code "table.column"}. */
  String reference() {
    return table.id() + "." + name();
  }

  /** {@code user.age is of type int}. */
  String described() {
    return "\"" + reference() + "\" is of type " + type();
  }
}
