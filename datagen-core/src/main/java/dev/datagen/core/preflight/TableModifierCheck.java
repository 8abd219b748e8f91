package dev.datagen.core.preflight;

import dev.datagen.core.dataset.ModifierSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.NodeSpec.Kind;

/** Modifiers of a table are effects on the number of rows under parents. */
final class TableModifierCheck implements Check {

  private static final String EFFECT = "effect";

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      Draft.each(
          table.node().modifiers(),
          table.path() + ".modifiers",
          (path, modifier) -> checkModifier(draft, table, modifier, path));
    }
  }

  private static void checkModifier(Draft draft, Table table, ModifierSpec modifier, String path) {
    NodeSpec node = table.node();
    if (!modifier.transform().equals(EFFECT)) {
      draft.error(
          "wrong-table-modifier",
          path + ".transform",
          "\"" + modifier.transform() + "\" cannot modify a table, only effect can",
          "put it on a column");
    } else if (table.kind() != null && (table.kind() != Kind.FACT || node.parents().isEmpty())) {
      draft.error(
          "effect-without-parents",
          path,
          "an effect on a table scales how many rows each parent gets, and this one has no parents",
          "put it on a fact with parents, or on a column");
    } else if (node.stageConfig() != null || node.stateTransitionModel() != null) {
      draft.warning(
          "ignored", path, "the effect is ignored: stages and states have no fan-out", "remove it");
    }
  }
}
