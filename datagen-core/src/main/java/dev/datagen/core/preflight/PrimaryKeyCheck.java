package dev.datagen.core.preflight;

/** The primary key is a column and never null. */
final class PrimaryKeyCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      String pk = table.node().pk();
      if (pk != null && table.id() != null) {
        draft
            .column(table, pk, table.path() + ".pk")
            .filter(column -> column.spec().nullable())
            .ifPresent(
                column ->
                    draft.error(
                        "nullable-key",
                        column.path() + ".nullable",
                        "the primary key cannot be nullable",
                        "remove \"nullable\""));
      }
    }
  }
}
