package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.dataset.TargetsSpec.WeekendShare;

/** A weekend share is of a time column, and its bounds are in order. */
final class WeekendShareCheck implements Check {

  @Override
  public void check(Draft draft) {
    if (draft.spec().targets() != null) {
      Draft.each(
          draft.spec().targets().weekendShare(),
          "targets.weekend_share",
          (path, target) -> checkTarget(draft, target, path));
    }
  }

  private static void checkTarget(Draft draft, WeekendShare target, String path) {
    TargetBounds.check(draft, target.min(), target.max(), path);
    draft
        .table(target.table(), path + ".table")
        .flatMap(table -> draft.column(table, target.timestamp(), path + ".timestamp"))
        .filter(column -> column.isNot(ColumnType::isTemporal))
        .ifPresent(
            column ->
                draft.error(
                    "wrong-column-type",
                    path + ".timestamp",
                    column.described() + ", not a time",
                    "name a datetime or date column"));
  }
}
