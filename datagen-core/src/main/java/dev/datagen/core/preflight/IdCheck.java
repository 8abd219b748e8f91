package dev.datagen.core.preflight;

import dev.datagen.core.bind.Describe;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of tables and columns can be names of files and topics, and do not clash as such. */
final class IdCheck implements Check {

  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  @Override
  public void check(Draft draft) {
    if (draft.spec().nodes() != null && draft.spec().nodes().isEmpty()) {
      draft.error("no-tables", "nodes", "there is no table", "give at least one node");
    }
    Map<String, String> tables = new HashMap<>();
    for (Table table : draft.tables()) {
      checkId(draft, "table", table.id(), table.path() + ".id", tables);
      if (table.node().columns() != null && table.node().columns().isEmpty()) {
        draft.error(
            "no-columns",
            table.path() + ".columns",
            "there is no column",
            "give at least the primary key");
      }
      Map<String, String> columns = new HashMap<>();
      for (TableColumn column : table.columns()) {
        checkId(draft, "column", column.name(), column.path() + ".name", columns);
      }
    }
  }

  private static void checkId(
      Draft draft, String what, String id, String path, Map<String, String> taken) {
    if (id == null) {
      return;
    }
    if (!ID.matcher(id).matches()) {
      draft.error(
          "invalid-id",
          path,
          Describe.quoted(id) + " cannot be the name of a " + what,
          "use 1 to 100 letters, digits and underscores, a letter or underscore first");
    }
    String earlier = taken.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    if (earlier != null) {
      draft.error(
          "duplicate-id",
          path,
          "there is already a " + what + " " + Describe.quoted(earlier),
          earlier.equals(id) ? "rename one" : "rename one: case makes no difference");
    }
  }
}
