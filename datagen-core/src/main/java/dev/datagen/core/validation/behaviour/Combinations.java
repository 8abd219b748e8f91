package dev.datagen.core.validation.behaviour;

import dev.datagen.core.validation.law.Assignment;
import dev.datagen.core.validation.law.RowInfluence;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.PartialTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows by the combination of their groups, so that one influence is told from the others. */
final class Combinations {

  private static final int MOST = 20_000;

  /** No more than so many unknowns are solved for. */
  private static final int MOST_GROUPS = 300;

  private static final double UNIT = 0x1p32;
  private static final double VARIANCE = 1 / 12.0;

  private final Map<List<Long>, long[]> cells = new HashMap<>();
  private boolean tooMany;

  void add(Assignment assignment, long[][] keys, boolean[] skipped) {
    for (int i = 0; i < assignment.cells().length && !tooMany; i++) {
      boolean out = assignment.cells()[i] < 0 || skipped != null && skipped[i];
      List<Long> combination = new ArrayList<>(keys.length);
      for (long[] of : keys) {
        out |= of[i] == RowInfluence.NO_GROUP;
        combination.add(of[i]);
      }
      if (!out) {
        add(combination, 1, (long) ((assignment.shares()[i] - 0.5) * UNIT));
      }
    }
  }

  private void add(List<Long> combination, long count, long sum) {
    long[] cell = cells.computeIfAbsent(combination, any -> new long[2]);
    cell[0] += count;
    cell[1] += sum;
    if (cells.size() > MOST) {
      tooMany = true;
      cells.clear();
    }
  }

  void merge(Combinations later) {
    tooMany |= later.tooMany;
    if (tooMany) {
      cells.clear();
    }
    later.cells.forEach(
        (combination, cell) -> {
          if (!tooMany) {
            add(combination, cell[0], cell[1]);
          }
        });
  }

  /** Whether influences can be told from each other. */
  boolean isKnown() {
    int groups = numbers().stream().mapToInt(Map::size).sum();
    return !tooMany && groups > 0 && groups <= MOST_GROUPS;
  }

  /** The groups of each influence, numbered in the order of their keys. */
  private List<Map<Long, Integer>> numbers() {
    List<Map<Long, Integer>> all = new ArrayList<>();
    cells
        .keySet()
        .forEach(
            combination -> {
              for (int f = 0; f < combination.size(); f++) {
                if (all.size() == f) {
                  all.add(new TreeMap<>());
                }
                all.get(f).put(combination.get(f), 0);
              }
            });
    for (Map<Long, Integer> numbers : all) {
      int next = 0;
      for (Map.Entry<Long, Integer> entry : numbers.entrySet()) {
        entry.setValue(next++);
      }
    }
    return all;
  }

  /**
   * Whether the number drawn differs between the groups of one influence, whatever the others do.
   */
  Outcome test(int influence) {
    List<Map<Long, Integer>> numbers = numbers();
    int[] sizes = numbers.stream().mapToInt(Map::size).toArray();
    List<PartialTest.Cell> rows = new ArrayList<>();
    Map<List<Long>, long[]> ordered = new TreeMap<>(Combinations::compare);
    ordered.putAll(cells);
    ordered.forEach(
        (combination, cell) -> {
          int[] groups = new int[sizes.length];
          for (int f = 0; f < groups.length; f++) {
            groups[f] = numbers.get(f).get(combination.get(f));
          }
          rows.add(new PartialTest.Cell(groups, cell[0], cell[1] / UNIT));
        });
    return PartialTest.of(rows, sizes, influence, VARIANCE);
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int f = 0; f < one.size(); f++) {
      int order = Long.compare(one.get(f), other.get(f));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
