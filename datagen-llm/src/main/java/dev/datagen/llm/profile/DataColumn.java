package dev.datagen.llm.profile;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The values looked at of one column.
 *
 * @param name its name as an id of ours
 * @param type its type
 * @param parts the values in the order of the rows, as they were read
 */
record DataColumn(String name, ColumnType type, List<Column> parts) {

  DataColumn {
    parts = List.copyOf(parts);
  }

  /** Number of values, nulls included. */
  int size() {
    return parts.stream().mapToInt(Column::size).sum();
  }

  /** The values as objects ({@link Column#value}), one at a time in memory for long. */
  Object[] values() {
    Object[] values = new Object[size()];
    int at = 0;
    for (Column part : parts) {
      for (int i = 0; i < part.size(); i++) {
        values[at++] = part.value(i);
      }
    }
    return values;
  }

  /** The values that are not null. */
  Object[] present() {
    return Arrays.stream(values()).filter(Objects::nonNull).toArray();
  }

  /** Whether values are whole numbers or texts, so that rows can be told by them. */
  boolean mayBeKey() {
    return type.equals(ColumnType.INT) || type.equals(ColumnType.STRING);
  }
}
