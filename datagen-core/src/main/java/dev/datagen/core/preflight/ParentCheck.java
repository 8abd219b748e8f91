package dev.datagen.core.preflight;

import java.util.HashSet;
import java.util.Set;

/** Parents exist, each once, and are other tables. */
final class ParentCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      Set<String> seen = new HashSet<>();
      Draft.each(
          table.node().parents(),
          table.path() + ".parents",
          (path, parent) -> checkParent(draft, table, parent, path, seen));
    }
  }

  private static void checkParent(
      Draft draft, Table table, String parent, String path, Set<String> seen) {
    if (parent.equals(table.id())) {
      draft.error(
          "own-parent",
          path,
          "a table cannot be its own parent",
          "to refer to earlier rows of the same table use a lookup");
    } else if (!seen.add(parent)) {
      draft.error(
          "duplicate-parent", path, "\"" + parent + "\" is a parent already", "name it once");
    } else {
      draft.table(parent, path);
    }
  }
}
