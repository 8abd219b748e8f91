package dev.datagen.plugins.expression;

import dev.datagen.api.column.ColumnType;
import java.util.Locale;

/** The types of values in code; a decimal column is read as {@link #FLOAT}. */
enum ValueType {
  /** 64-bit integers, in a long column. */
  INT,
  /** Doubles. */
  FLOAT,
  /** Text. */
  STRING,
  /** Truth values. */
  BOOL,
  /** Microseconds since 1970-01-01T00:00Z, in a long column. */
  DATETIME,
  /** Days since 1970-01-01, in a long column. */
  DATE,
  /** The literal {@code null}, which goes with any type. */
  NULL;

  static ValueType of(ColumnType type) {
    return switch (type.kind()) {
      case INT -> INT;
      case FLOAT, DECIMAL -> FLOAT;
      case STRING -> STRING;
      case BOOL -> BOOL;
      case DATETIME -> DATETIME;
      case DATE -> DATE;
    };
  }

  /** The column type that stores it. */
  ColumnType columnType() {
    return switch (this) {
      case INT -> ColumnType.INT;
      case FLOAT -> ColumnType.FLOAT;
      case STRING -> ColumnType.STRING;
      case BOOL -> ColumnType.BOOL;
      case DATETIME -> ColumnType.DATETIME;
      case DATE -> ColumnType.DATE;
      case NULL -> throw new IllegalStateException("null has no column type");
    };
  }

  boolean isNumber() {
    return this == INT || this == FLOAT;
  }

  boolean isTime() {
    return this == DATETIME || this == DATE;
  }

  /** The type that values of both can be turned into without loss of meaning; null if none. */
  static ValueType common(ValueType a, ValueType b) {
    if (a == b || b == NULL) {
      return a;
    }
    if (a == NULL) {
      return b;
    }
    if (a.isNumber() && b.isNumber()) {
      return FLOAT;
    }
    return a.isTime() && b.isTime() ? DATETIME : null;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
