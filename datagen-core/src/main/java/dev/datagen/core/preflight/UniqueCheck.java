package dev.datagen.core.preflight;

import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Unique;
import java.util.ArrayList;
import java.util.List;

/** Unique constraints name columns of one table, each once. */
final class UniqueCheck implements Check {

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.unique(),
          "constraints.unique",
          (path, unique) -> checkUnique(draft, unique, path));
    }
  }

  private static void checkUnique(Draft draft, Unique unique, String path) {
    if (unique.columns().isEmpty()) {
      draft.error("empty-list", path, "names no column", "write \"table.column\"");
    }
    List<TableColumn> columns = new ArrayList<>();
    Draft.each(
        unique.columns(),
        path,
        (below, reference) ->
            draft
                .column(reference, below)
                .ifPresent(column -> checkColumn(draft, column, columns, below)));
  }

  private static void checkColumn(
      Draft draft, TableColumn column, List<TableColumn> earlier, String path) {
    if (earlier.contains(column)) {
      draft.error(
          "duplicate-column",
          path,
          "\"" + column.reference() + "\" is named twice",
          "name it once");
    } else if (!earlier.isEmpty() && earlier.get(0).table() != column.table()) {
      draft.error(
          "two-tables",
          path,
          "\""
              + column.reference()
              + "\" is not in the table of \""
              + earlier.get(0).reference()
              + "\"",
          "columns unique together are columns of one table");
    }
    earlier.add(column);
  }
}
