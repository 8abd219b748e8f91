package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.dataset.StageConfigSpec.Stage;
import java.util.HashSet;
import java.util.Set;

/** Stages have names of their own, and columns of the right types to be written to. */
final class StageConfigCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      StageConfigSpec config = table.node().stageConfig();
      if (config != null) {
        String path = table.path() + ".stage_config";
        checkStages(draft, config, path + ".stages");
        FilledColumn.check(draft, table, "stage_name", Kind.STRING);
        FilledColumn.check(draft, table, "stage_index", Kind.INT);
        if (table.complete()
            && table.column("stage_name") == null
            && table.column("stage_index") == null) {
          draft.warning(
              "stage-not-recorded",
              path,
              "no column tells which stage a row is",
              "add a column stage_name (string) or stage_index (int)");
        }
      }
    }
  }

  private static void checkStages(Draft draft, StageConfigSpec config, String path) {
    if (config.stages().isEmpty()) {
      draft.error("empty-list", path, "there is no stage", "give at least one");
    }
    Set<String> names = new HashSet<>();
    Draft.each(
        config.stages(),
        path,
        (below, stage) -> {
          if (!names.add(stage.stageName())) {
            draft.error(
                "duplicate-stage",
                below + ".stage_name",
                "there is already a stage \"" + stage.stageName() + "\"",
                "rename one");
          }
        });
    if (!config.stages().isEmpty()) {
      Stage first = config.stages().get(0);
      if (first.transitionRate() != 1) {
        draft.warning(
            "ignored",
            path + "[0].transition_rate",
            "the rate is ignored: the first stage is always reached",
            "remove it");
      }
    }
  }
}
