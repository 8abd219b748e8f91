package dev.datagen.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables by level: as declared by {@code dag} and checked, else inferred from what they need. */
final class Levels {

  private Levels() {}

  static List<List<TablePlan>> of(Planning planning) {
    List<List<String>> declared = planning.dataset.spec().dag();
    if (declared == null) {
      return inferred(planning);
    }
    Map<String, Integer> level = new HashMap<>();
    for (int i = 0; i < declared.size(); i++) {
      for (String table : declared.get(i)) {
        level.put(table, i);
      }
    }
    for (TablePlan table : planning.tables.values()) {
      for (String needed : planning.dependencies.neededBy(table.name())) {
        if (level.get(needed) >= level.get(table.name())) {
          planning.error(
              "dag-order",
              "dag[" + level.get(table.name()) + "]",
              table.name() + " needs " + needed + ", which does not come before it",
              "put " + needed + " on an earlier level, or leave dag out");
        }
      }
    }
    return declared.stream()
        .map(names -> names.stream().map(planning.tables::get).toList())
        .toList();
  }

  private static List<List<TablePlan>> inferred(Planning planning) {
    Map<String, Integer> known = new HashMap<>();
    List<List<TablePlan>> levels = new ArrayList<>();
    for (TablePlan table : planning.tables.values()) {
      int level = level(table.name(), planning, known);
      while (levels.size() <= level) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(table);
    }
    return levels;
  }

  private static int level(String table, Planning planning, Map<String, Integer> known) {
    Integer level = known.get(table);
    if (level == null) {
      level = 0;
      for (String needed : planning.dependencies.neededBy(table)) {
        level = Math.max(level, level(needed, planning, known) + 1);
      }
      known.put(table, level);
    }
    return level;
  }
}
