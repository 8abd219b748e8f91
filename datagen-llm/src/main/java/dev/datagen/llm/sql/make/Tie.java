package dev.datagen.llm.sql.make;

import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.List;

/**
 * A foreign key whose two ends are known.
 *
 * @param from the table that refers
 * @param columns its columns
 * @param to the table referred to
 * @param targets the columns referred to, one for each
 */
record Tie(SqlTable from, List<SqlColumn> columns, SqlTable to, List<SqlColumn> targets) {

  Tie {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
  }

  boolean isSelf() {
    return from == to;
  }

  boolean isNullable() {
    return columns.stream().anyMatch(column -> !column.isNotNull());
  }

  /** Whether all its columns are among those. */
  boolean isWithin(List<String> names) {
    return columns.stream().allMatch(column -> names.contains(SqlNames.key(column)));
  }

  /** For people: {@code orders.customer_id}. */
  String shown() {
    return from.id() + "." + String.join(", ", columns.stream().map(SqlColumn::id).toList());
  }
}
