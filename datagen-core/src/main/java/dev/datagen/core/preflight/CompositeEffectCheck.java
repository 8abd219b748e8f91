package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.dataset.TargetsSpec.CompositeEffect;
import java.util.Set;

/** A composite effect has a metric, influences and a tolerance that make sense together. */
final class CompositeEffectCheck implements Check {

  private static final Set<String> VOLUMES = Set.of("volume", "occurrence_rate");

  private final InfluenceCheck influences = new InfluenceCheck();

  @Override
  public void check(Draft draft) {
    if (draft.spec().targets() != null) {
      Draft.each(
          draft.spec().targets().compositeEffect(),
          "targets.composite_effect",
          (path, target) -> checkTarget(draft, target, path));
    }
  }

  private void checkTarget(Draft draft, CompositeEffect target, String path) {
    draft
        .table(target.table(), path + ".table")
        .ifPresent(table -> checkMetric(draft, table, target.metric(), path + ".metric"));
    if (target.influences().isEmpty()) {
      draft.error("empty-list", path + ".influences", "there is no influence", "give at least one");
    }
    Draft.each(
        target.influences(),
        path + ".influences",
        (below, influence) -> influences.check(draft, influence, below));
    if (target.tolerance().mae() == null && target.tolerance().mape() == null) {
      draft.error(
          "missing-argument", path + ".tolerance", "has neither mae nor mape", "give at least one");
    }
  }

  private static void checkMetric(Draft draft, Table table, String metric, String path) {
    TableColumn column = table.column(metric);
    if (column != null && column.isNot(ColumnType::isNumeric)) {
      draft.error(
          "wrong-column-type",
          path,
          column.described() + ", which has no lift",
          "name a numeric column, or volume for the number of rows");
    } else if (column == null && table.complete() && !VOLUMES.contains(metric)) {
      draft.warning(
          "metric-is-no-column",
          path,
          "\"" + metric + "\" is no column of \"" + table.id() + "\": the number of rows is taken",
          NearestName.of(metric, table.columnNames())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("write volume to say so"));
    }
  }
}
