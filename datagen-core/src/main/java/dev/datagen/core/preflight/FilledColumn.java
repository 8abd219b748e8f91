package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType.Kind;
import java.util.Locale;

/** A column that the engine fills by its name. */
final class FilledColumn {

  private FilledColumn() {}

  /** Reports a column of that name whose type is another. */
  static void check(Draft draft, Table table, String name, Kind kind) {
    TableColumn column = table.column(name);
    if (column != null && column.isNot(type -> type.kind() == kind)) {
      draft.error(
          "wrong-column-type",
          column.path() + ".type",
          column.described() + ", and the engine fills it",
          "make it " + kind.name().toLowerCase(Locale.ROOT));
    }
  }
}
