package dev.datagen.core.validation.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.validation.law.Assignment;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.PartialTest;
import dev.datagen.core.validation.store.LongIndex;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Rows of one combination. */
  private static final class Cell {
    private final long[] keys;
    private long count;
    private long sum;

    Cell(long[] keys) {
      this.keys = keys;
    }
  }

  /** By a hash of 64 bits of the keys. */
  private final Map<Long, Cell> cells = new HashMap<>();

  private boolean tooMany;

  /** Adds rows, each with its group of each influence. */
  void add(Assignment assignment, Grouping[] groupings) {
    if (tooMany) {
      return;
    }
    LongIndex codes = new LongIndex();
    long[] counts = new long[64];
    long[] sums = new long[64];
    for (int i = 0; i < assignment.cells().length; i++) {
      long code = assignment.cells()[i] < 0 ? -1 : code(groupings, i);
      if (code >= 0) {
        int number = codes.number(code);
        if (number == counts.length) {
          counts = Arrays.copyOf(counts, 2 * number);
          sums = Arrays.copyOf(sums, 2 * number);
        }
        counts[number]++;
        sums[number] += (long) ((assignment.shares()[i] - 0.5) * UNIT);
      }
    }
    for (int number = 0; number < codes.size() && !tooMany; number++) {
      add(keys(groupings, codes.key(number)), counts[number], sums[number]);
    }
  }

  /** One number for the groups of a row; negative if it lacks one. */
  private static long code(Grouping[] groupings, int row) {
    long code = 0;
    for (Grouping grouping : groupings) {
      int number = grouping.numbers()[row];
      if (number < 0) {
        return -1;
      }
      code = code * grouping.size() + number;
    }
    return code;
  }

  private static long[] keys(Grouping[] groupings, long code) {
    long[] keys = new long[groupings.length];
    long rest = code;
    for (int f = keys.length - 1; f >= 0; f--) {
      keys[f] = groupings[f].groups().key((int) (rest % groupings[f].size()));
      rest /= groupings[f].size();
    }
    return keys;
  }

  /** Makes an end of it: there are too many groups. */
  void giveUp() {
    tooMany = true;
    cells.clear();
  }

  private void add(long[] combination, long count, long sum) {
    long hash = 0;
    for (long key : combination) {
      hash = RandomKey.mix(hash * 31 + key);
    }
    Cell cell = cells.get(hash);
    if (cell == null) {
      cell = new Cell(combination);
      cells.put(hash, cell);
    }
    cell.count += count;
    cell.sum += sum;
    if (cells.size() > MOST) {
      giveUp();
    }
  }

  void merge(Combinations later) {
    if (later.tooMany) {
      giveUp();
    }
    for (Cell cell : later.cells.values()) {
      if (!tooMany) {
        add(cell.keys, cell.count, cell.sum);
      }
    }
  }

  /** Whether influences can be told from each other. */
  boolean isKnown() {
    int groups = numbers().stream().mapToInt(Map::size).sum();
    return !tooMany && groups > 0 && groups <= MOST_GROUPS;
  }

  /** The groups of each influence, numbered in the order of their keys. */
  private List<Map<Long, Integer>> numbers() {
    List<Map<Long, Integer>> all = new ArrayList<>();
    for (Cell cell : cells.values()) {
      for (int f = 0; f < cell.keys.length; f++) {
        if (all.size() == f) {
          all.add(new TreeMap<>());
        }
        all.get(f).put(cell.keys[f], 0);
      }
    }
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
   *
   * @param factors for each influence the factor of each group
   */
  Outcome test(int influence, List<Map<Long, Double>> factors) {
    List<Map<Long, Integer>> numbers = numbers();
    double[][] sizes = new double[numbers.size()][];
    for (int f = 0; f < sizes.length; f++) {
      sizes[f] = sizes(numbers.get(f), factors.get(f));
    }
    List<Cell> ordered = new ArrayList<>(cells.values());
    ordered.sort((one, other) -> Arrays.compare(one.keys, other.keys));
    List<PartialTest.Cell> rows = new ArrayList<>();
    for (Cell cell : ordered) {
      int[] groups = new int[sizes.length];
      for (int f = 0; f < groups.length; f++) {
        groups[f] = numbers.get(f).get(cell.keys[f]);
      }
      rows.add(new PartialTest.Cell(groups, cell.count, cell.sum / UNIT));
    }
    return PartialTest.of(rows, sizes, influence, VARIANCE);
  }

  /** What an influence is declared to do in each group: logarithms of factors, or the deltas. */
  private static double[] sizes(Map<Long, Integer> numbers, Map<Long, Double> factors) {
    boolean positive = factors.values().stream().allMatch(factor -> factor > 0);
    double[] sizes = new double[numbers.size()];
    numbers.forEach(
        (key, number) -> {
          double factor = factors.getOrDefault(key, 1.0);
          sizes[number] = positive ? StrictMath.log(factor) : factor;
        });
    return sizes;
  }
}
