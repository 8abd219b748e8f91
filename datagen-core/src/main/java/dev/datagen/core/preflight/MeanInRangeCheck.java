package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.dataset.TargetsSpec.MeanInRange;

/** A mean is of a numeric column, and its bounds are in order. */
final class MeanInRangeCheck implements Check {

  @Override
  public void check(Draft draft) {
    if (draft.spec().targets() != null) {
      Draft.each(
          draft.spec().targets().meanInRange(),
          "targets.mean_in_range",
          (path, target) -> checkTarget(draft, target, path));
    }
  }

  private static void checkTarget(Draft draft, MeanInRange target, String path) {
    TargetBounds.check(draft, target.min(), target.max(), path);
    draft
        .table(target.table(), path + ".table")
        .flatMap(table -> draft.column(table, target.column(), path + ".column"))
        .filter(column -> column.isNot(ColumnType::isNumeric))
        .ifPresent(
            column ->
                draft.error(
                    "wrong-column-type",
                    path + ".column",
                    column.described() + ", which has no mean",
                    "name a numeric column"));
  }
}
