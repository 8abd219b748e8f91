package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import java.util.ArrayList;
import java.util.List;

/** Columns as lists of boxed values. */
final class Values {

  private Values() {}

  static List<Object> of(Column column) {
    List<Object> values = new ArrayList<>(column.size());
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }

  /** Holds a column to its promised type and size. */
  static void assertStored(Column column, ColumnType promised, int size) {
    assertThat(column).as("the column given back").isNotNull();
    assertThat(column.size()).as("one value for each row").isEqualTo(size);
    assertThat(column)
        .as("the class that stores the promised type " + promised)
        .isInstanceOf(storage(promised));
  }

  private static Class<? extends Column> storage(ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE, DECIMAL -> LongColumn.class;
      case FLOAT -> DoubleColumn.class;
      case BOOL -> BooleanColumn.class;
      case STRING -> StringColumn.class;
    };
  }
}
