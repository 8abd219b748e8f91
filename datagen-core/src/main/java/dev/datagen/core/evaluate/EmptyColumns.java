package dev.datagen.core.evaluate;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Column;

/** Columns without a value, and which class stores which type. */
public final class EmptyColumns {

  private EmptyColumns() {}

  /** A column of no rows. */
  public static Column of(ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE, DECIMAL -> LongColumn.of();
      case FLOAT -> DoubleColumn.of();
      case BOOL -> BooleanColumn.of();
      case STRING -> Utf8Column.of();
    };
  }

  /** The class of columns that stores the type. */
  public static Class<? extends Column> storage(ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE, DECIMAL -> LongColumn.class;
      case FLOAT -> DoubleColumn.class;
      case BOOL -> BooleanColumn.class;
      case STRING -> StringColumn.class;
    };
  }
}
