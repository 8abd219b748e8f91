package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.dataset.SegmentBehaviorSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Segments are a column of the entity and shape columns of its facts. */
final class SegmentBehaviorCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      SegmentBehaviorSpec behavior = table.node().segmentBehavior();
      if (behavior != null && table.id() != null) {
        String path = table.path() + ".segment_behavior";
        draft.column(table, behavior.segmentColumn(), path + ".segment_column");
        checkColumns(draft, table, behavior, path);
        checkNames(draft, behavior, path);
      }
    }
  }

  private static void checkColumns(
      Draft draft, Table table, SegmentBehaviorSpec behavior, String path) {
    List<Table> facts = draft.factsUnder(table);
    if (facts.isEmpty() && !behavior.behaviors().isEmpty()) {
      draft.warning(
          "no-facts", path, "no fact has the parent \"" + table.id() + "\"", "it shapes nothing");
    }
    Draft.each(
        behavior.appliesToColumns(),
        path + ".applies_to_columns",
        (below, name) -> checkColumn(draft, table, facts, name, below));
    boolean values =
        behavior.behaviors().values().stream().anyMatch(factors -> factors.valueMultiplier() != 1);
    if (values && behavior.appliesToColumns().isEmpty()) {
      draft.warning(
          "no-columns",
          path,
          "value_multiplier multiplies nothing",
          "name the columns in \"applies_to_columns\"");
    }
  }

  private static void checkColumn(
      Draft draft, Table table, List<Table> facts, String name, String path) {
    boolean readable = facts.stream().allMatch(Table::complete);
    List<TableColumn> named =
        facts.stream().filter(f -> f.column(name) != null).map(f -> f.column(name)).toList();
    if (named.isEmpty() && readable) {
      Set<String> known = new TreeSet<>();
      facts.forEach(fact -> known.addAll(fact.columnNames()));
      draft.error(
          "unknown-column",
          path,
          "no fact under \"" + table.id() + "\" has a column \"" + name + "\"",
          NearestName.hint(name, "columns there", known));
    } else if (!named.isEmpty()
        && named.stream().allMatch(column -> column.isNot(ColumnType::isNumeric))) {
      draft.error(
          "wrong-column-type",
          path,
          named.get(0).described() + ", which cannot be multiplied",
          "name numeric columns");
    }
  }

  private static void checkNames(Draft draft, SegmentBehaviorSpec behavior, String path) {
    Set<String> segments = behavior.segments().keySet();
    for (String name : behavior.behaviors().keySet()) {
      if (!segments.isEmpty() && !segments.contains(name)) {
        draft.warning(
            "unknown-segment",
            Draft.key(path + ".behaviors", name),
            "\"" + name + "\" is not among the documented segments",
            NearestName.hint(name, "segments", segments));
      }
    }
  }
}
