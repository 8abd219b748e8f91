package dev.datagen.llm.sql.make;

import dev.datagen.llm.library.Concept;
import dev.datagen.llm.library.World;
import dev.datagen.llm.offline.Lemmas;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.List;
import java.util.Locale;

/** What names tell. */
final class SqlNames {

  private SqlNames() {}

  /** What a column is found by. */
  static String key(SqlColumn column) {
    return column.id().toLowerCase(Locale.ROOT);
  }

  /** The table's name in the singular, without prefixes: {@code order_detail}. */
  static String singular(SqlTable table) {
    String words = table.words().replaceAll("^(tbl|t|dim|fact|fct)_", "");
    int last = words.lastIndexOf('_') + 1;
    return words.substring(0, last) + Lemmas.of(words.substring(last));
  }

  /** What the library knows of a table of that name, or null. */
  static Concept concept(SqlTable table) {
    String singular = singular(table).replace('_', ' ').strip();
    List<Concept> called = World.library().called(singular);
    if (called.isEmpty()) {
      called = World.library().called(singular.substring(singular.lastIndexOf(' ') + 1));
    }
    String name = singular.replace(' ', '_');
    return called.stream()
        .filter(concept -> concept.name().equals(name))
        .findFirst()
        .orElse(called.isEmpty() ? null : called.get(0));
  }
}
