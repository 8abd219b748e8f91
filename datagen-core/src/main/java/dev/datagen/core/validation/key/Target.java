package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import java.util.List;

/**
 * Columns whose values are keys: unique ones, or those that others refer to.
 *
 * @param table their table
 * @param attributes the columns as {@code table.column}
 * @param columns their indexes
 * @param types their types
 * @param unique whether they must be unique (together)
 */
record Target(
    String table,
    List<String> attributes,
    List<Integer> columns,
    List<ColumnType> types,
    boolean unique) {

  String subject() {
    return String.join(" + ", attributes);
  }
}
