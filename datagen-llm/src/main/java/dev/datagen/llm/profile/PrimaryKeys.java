package dev.datagen.llm.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.source.Names;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the column that tells the rows of a table apart. */
final class PrimaryKeys {

  private static final Set<String> ENDINGS =
      Set.of("id", "key", "uuid", "guid", "code", "number", "no");

  private PrimaryKeys() {}

  /** The most likely primary key: unique, without nulls, and named or placed like one. */
  static Optional<DataColumn> of(DataTable table) {
    DataColumn best = null;
    int most = 0;
    for (DataColumn column : table.columns()) {
      int score = column.mayBeKey() ? score(table, column) : 0;
      if (score > most && isUnique(column)) {
        best = column;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int score(DataTable table, DataColumn column) {
    String name = Names.words(column.name());
    String owner = Names.words(table.name());
    String last = name.substring(name.lastIndexOf('_') + 1);
    boolean first = table.columns().get(0) == column;
    if (name.equals("id") || name.equals(owner + "_id") || name.equals(singular(owner) + "_id")) {
      return 4;
    }
    if (ENDINGS.contains(last)) {
      return first ? 3 : 2;
    }
    return first && (column.type().equals(ColumnType.INT) || table.columns().size() > 1) ? 1 : 0;
  }

  private static boolean isUnique(DataColumn column) {
    Object[] values = column.values();
    return values.length > 0
        && Arrays.stream(values).allMatch(Objects::nonNull)
        && new HashSet<>(Arrays.asList(values)).size() == values.length;
  }

  /** A name of many as that of one, as far as its ending tells. */
  static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    if (name.endsWith("sses") || name.endsWith("xes") || name.endsWith("ches")) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }
}
