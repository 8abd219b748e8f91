package dev.datagen.core.preflight;

import java.util.Map;

/** Variations by segment need somebody above who has segments. */
final class SegmentVariationCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      var stages = table.node().stageConfig();
      var states = table.node().stateTransitionModel();
      if (stages != null) {
        checkVariation(draft, table, stages.segmentVariation(), "stage_config");
      }
      if (states != null) {
        checkVariation(draft, table, states.segmentVariation(), "state_transition_model");
      }
    }
  }

  private static void checkVariation(
      Draft draft, Table table, Map<String, ?> variation, String key) {
    boolean segments =
        draft.primaryAncestors(table).stream()
            .anyMatch(ancestor -> ancestor.node().segmentBehavior() != null);
    if (!variation.isEmpty() && !segments) {
      draft.warning(
          "no-segments",
          table.path() + "." + key + ".segment_variation",
          "no primary ancestor of \"" + table.id() + "\" has segments",
          "give it \"segment_behavior\" with a \"segment_column\"");
    }
  }
}
