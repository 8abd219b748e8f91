package dev.datagen.testkit.asserting;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;

/** Holds columns to their promised type and size. */
final class AssertedColumn {

  private AssertedColumn() {}

  static void check(Object component, Column column, ColumnType promised, int size) {
    Breach.of(component, column != null, "gave no column");
    Breach.of(component, column.size() == size, column.size() + " values for " + size + " rows");
    Breach.of(component, stores(column, promised), promised + " in a " + column.getClass());
  }

  /** Whether the column is of the class that stores the type. */
  static boolean stores(Column column, ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE, DECIMAL -> column instanceof LongColumn;
      case FLOAT -> column instanceof DoubleColumn;
      case BOOL -> column instanceof BooleanColumn;
      case STRING -> column instanceof StringColumn;
    };
  }
}
