package dev.datagen.core.preflight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Explicit levels name every table once. Their order is the planner's to check. */
final class LevelCheck implements Check {

  @Override
  public void check(Draft draft) {
    if (draft.spec().dag() == null) {
      return;
    }
    Map<String, String> seen = new LinkedHashMap<>();
    Draft.each(
        draft.spec().dag(),
        "dag",
        (level, ids) -> Draft.each(ids, level, (path, id) -> checkId(draft, id, path, seen)));
    if (draft.spec().dag().stream().anyMatch(Objects::isNull)) {
      // a level that is none was reported, and its tables are not known
      return;
    }
    for (Table table : draft.tables()) {
      if (table.id() != null && !seen.containsKey(table.id())) {
        draft.error(
            "table-without-level",
            "dag",
            "the table \"" + table.id() + "\" is in no level",
            "name every table once, or leave \"dag\" out: it is inferred");
      }
    }
  }

  private static void checkId(Draft draft, String id, String path, Map<String, String> seen) {
    String earlier = seen.putIfAbsent(id, path);
    if (earlier != null) {
      draft.error(
          "table-in-two-levels",
          path,
          "the table \"" + id + "\" is already at " + earlier,
          "name every table once");
    } else {
      draft.table(id, path);
    }
  }
}
