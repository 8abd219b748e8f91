package dev.datagen.llm.sql.make;

import dev.datagen.llm.definition.FieldValue;

/** Kinds of columns by their types. */
final class ColumnKinds {

  private ColumnKinds() {}

  static boolean isNumber(String type) {
    return type.equals("int") || type.equals("float") || type.startsWith("decimal");
  }

  /** The type that a value has in a schema; empty where it cannot be made. */
  static String type(FieldValue value) {
    if (value instanceof FieldValue.Scalar scalar) {
      return scalar.type();
    }
    return value instanceof FieldValue.Listed listed ? listed.type() : "";
  }
}
