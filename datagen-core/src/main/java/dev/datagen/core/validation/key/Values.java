package dev.datagen.core.validation.key;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.List;

/** Makes columns of single values. */
final class Values {

  private Values() {}

  static Column column(List<Object> values, ColumnType type) {
    return switch (type.kind()) {
      case STRING -> Utf8Column.of(values.toArray(String[]::new));
      case FLOAT -> DoubleColumn.of(values.stream().mapToDouble(value -> (Double) value).toArray());
      case BOOL -> truths(values);
      case INT, DATE, DATETIME, DECIMAL ->
          LongColumn.of(values.stream().mapToLong(value -> (Long) value).toArray());
    };
  }

  private static Column truths(List<Object> values) {
    boolean[] truths = new boolean[values.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = (Boolean) values.get(i);
    }
    return new BooleanColumn(truths, Nulls.NONE);
  }
}
