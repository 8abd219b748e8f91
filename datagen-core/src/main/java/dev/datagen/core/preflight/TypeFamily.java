package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;

/** Types whose values can be compared with each other. */
enum TypeFamily {
  NUMBER,
  TIME,
  TEXT,
  TRUTH;

  static TypeFamily of(ColumnType type) {
    return switch (type.kind()) {
      case INT, FLOAT, DECIMAL -> NUMBER;
      case DATETIME, DATE -> TIME;
      case STRING -> TEXT;
      case BOOL -> TRUTH;
    };
  }

  /** Whether two columns are known to be of different families. */
  static boolean differ(TableColumn left, TableColumn right) {
    return left.type() != null && right.type() != null && of(left.type()) != of(right.type());
  }
}
