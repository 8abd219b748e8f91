package dev.datagen.core.preflight;

import dev.datagen.core.dataset.NodeSpec;

/** A table has only the keys that make sense for its kind. */
final class KindCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      if (table.kind() != null) {
        switch (table.kind()) {
          case ENTITY -> checkOwnRows(draft, table, "an entity");
          case VOCAB -> checkVocab(draft, table);
          case FACT -> checkFact(draft, table);
        }
      }
    }
  }

  private static void checkOwnRows(Draft draft, Table table, String kind) {
    NodeSpec node = table.node();
    String hint = "make it a fact, or remove the key";
    refuse(draft, table, !node.parents().isEmpty(), "parents", kind + " has no parents", hint);
    refuse(draft, table, node.fanout() != null, "fanout", kind + " has no fan-out", hint);
    refuse(draft, table, node.stageConfig() != null, "stage_config", kind + " has no stages", hint);
    refuse(
        draft,
        table,
        node.stateTransitionModel() != null,
        "state_transition_model",
        kind + " has no states",
        hint);
  }

  private static void checkVocab(Draft draft, Table table) {
    NodeSpec node = table.node();
    checkOwnRows(draft, table, "a vocab");
    refuse(
        draft,
        table,
        node.rows() != null,
        "rows",
        "a vocab has as many rows as its enum_list has values",
        "remove \"rows\"");
    checkBehavior(draft, table, "a vocab");
  }

  private static void checkFact(Draft draft, Table table) {
    NodeSpec node = table.node();
    boolean orphan = node.parents().isEmpty();
    String hint = "give \"parents\", or remove the key";
    checkBehavior(draft, table, "a fact");
    refuse(
        draft,
        table,
        !orphan && node.rows() != null,
        "rows",
        "the rows of a fact with parents come from its fan-out",
        "remove \"rows\", or remove the parents");
    refuse(
        draft,
        table,
        orphan && node.fanout() != null,
        "fanout",
        "a fact without parents has no fan-out",
        hint);
    refuse(
        draft,
        table,
        orphan && node.stageConfig() != null,
        "stage_config",
        "stages need a parent that goes through them",
        hint);
    refuse(
        draft,
        table,
        orphan && node.stateTransitionModel() != null,
        "state_transition_model",
        "states need a parent that goes through them",
        hint);
    refuse(
        draft,
        table,
        node.stageConfig() != null && node.stateTransitionModel() != null,
        "state_transition_model",
        "a fact has either stages or states",
        "remove one of them");
    if (node.fanout() != null
        && (node.stageConfig() != null || node.stateTransitionModel() != null)) {
      draft.warning(
          "ignored",
          table.path() + ".fanout",
          "the fan-out is ignored: the "
              + (node.stageConfig() != null ? "stages" : "states")
              + " say how many rows there are",
          "remove \"fanout\"");
    }
  }

  private static void checkBehavior(Draft draft, Table table, String kind) {
    NodeSpec node = table.node();
    String hint = "put it on the entity whose facts it shapes";
    refuse(
        draft,
        table,
        node.segmentBehavior() != null,
        "segment_behavior",
        kind + " has no segments of its own",
        hint);
    refuse(
        draft,
        table,
        node.vintageBehavior() != null,
        "vintage_behavior",
        kind + " has no vintages of its own",
        hint);
  }

  private static void refuse(
      Draft draft, Table table, boolean wrong, String key, String message, String hint) {
    if (wrong) {
      draft.error("wrong-kind", table.path() + "." + key, message, hint);
    }
  }
}
