package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.ColumnType;

/** What to tell of a number that a type cannot hold. */
final class DoesNotFit {

  private DoesNotFit() {}

  static String message(String value, ColumnType type) {
    return value
        + " does not fit "
        + type
        + (type.kind() == ColumnType.Kind.DECIMAL
            ? "; give it more digits, or a clamp"
            : "; give it a clamp");
  }
}
