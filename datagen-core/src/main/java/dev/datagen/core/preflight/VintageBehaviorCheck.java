package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec.Multiplier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Vintages count from a time of the entity and have curves that can be read off. */
final class VintageBehaviorCheck implements Check {

  private static final Set<String> WORDS = Set.of("fanout", "all");

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      VintageBehaviorSpec behavior = table.node().vintageBehavior();
      if (behavior != null && table.id() != null) {
        checkBehavior(draft, table, behavior, table.path() + ".vintage_behavior");
      }
    }
  }

  private static void checkBehavior(
      Draft draft, Table table, VintageBehaviorSpec behavior, String path) {
    draft
        .column(table, behavior.createdAtColumn(), path + ".created_at_column")
        .filter(column -> column.isNot(ColumnType::isTemporal))
        .ifPresent(
            column ->
                draft.error(
                    "wrong-column-type",
                    path + ".created_at_column",
                    column.described() + ", not a time",
                    "name a datetime or date column"));
    List<Table> facts = draft.factsUnder(table);
    if (facts.isEmpty()) {
      draft.warning(
          "no-facts",
          path,
          "no fact has the parent \"" + table.id() + "\"",
          "its factors shape nothing");
    }
    behavior
        .ageBasedMultipliers()
        .forEach(
            (name, multiplier) -> {
              String below = Draft.key(path + ".age_based_multipliers", name);
              checkCurve(draft, multiplier.curve(), below + ".curve");
              checkColumns(draft, table, facts, multiplier, below + ".applies_to");
            });
  }

  private static void checkCurve(Draft draft, CurveSpec curve, String path) {
    if (curve.values() == null) {
      return;
    }
    if (curve.values().isEmpty()) {
      draft.error("empty-list", path, "the curve has no value", "give at least one");
    }
    Draft.each(
        curve.values(),
        path,
        (below, value) -> {
          if (value < 0) {
            draft.error("out-of-bounds", below, "a factor is at least 0, found " + value, "");
          }
        });
  }

  private static void checkColumns(
      Draft draft, Table table, List<Table> facts, Multiplier multiplier, String path) {
    if (multiplier.appliesTo().isEmpty()) {
      draft.error(
          "empty-list", path, "applies to nothing", "name columns, or write \"fanout\" or \"all\"");
    }
    Draft.each(
        multiplier.appliesTo(),
        path,
        (below, name) -> {
          boolean numeric =
              facts.stream()
                  .map(fact -> fact.column(name))
                  .anyMatch(column -> column != null && !column.isNot(ColumnType::isNumeric));
          if (!WORDS.contains(name) && !numeric && !facts.isEmpty()) {
            warn(draft, table, facts, name, below);
          }
        });
  }

  private static void warn(Draft draft, Table table, List<Table> facts, String name, String path) {
    Set<String> known = new TreeSet<>();
    for (Table fact : facts) {
      for (TableColumn column : fact.columns()) {
        if (column.name() != null && column.type() != null && column.type().isNumeric()) {
          known.add(column.name());
        }
      }
    }
    draft.warning(
        "no-numeric-column",
        path,
        "no fact under \"" + table.id() + "\" has a numeric column \"" + name + "\"",
        NearestName.hint(name, "numeric columns there", known));
  }
}
