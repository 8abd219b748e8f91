package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.validation.law.Assignment;
import dev.datagen.core.validation.law.Reals;
import dev.datagen.core.validation.law.RowFormula;
import dev.datagen.core.validation.law.RowInfluence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What rows tell of the number drawn for each: how often each cell, and how it is in groups. */
final class RowTally {

  /** More groups than these are thrown together. */
  private static final int MOST_GROUPS = 200;

  private static final long OTHERS = Long.MAX_VALUE;

  private final long[] cells;
  private long impossible;
  private final List<Map<Long, GroupTally>> groups = new ArrayList<>();
  private final Combinations combinations = new Combinations();

  RowTally(RowFormula formula) {
    cells = new long[formula.shares().length];
    formula.influences().forEach(influence -> groups.add(new TreeMap<>()));
  }

  /**
   * Adds rows.
   *
   * @param skipped rows that are left out; null for none
   */
  void add(RowFormula formula, Column values, Inputs inputs, long[] seeds, boolean[] skipped) {
    int size = values.size();
    Assignment assignment = formula.assign(values, inputs, withValues(seeds, values));
    List<RowInfluence> influences = formula.influences();
    double[][] factors = new double[influences.size()][];
    double[] all = new double[size];
    java.util.Arrays.fill(all, 1);
    for (int f = 0; f < factors.length; f++) {
      factors[f] = influences.get(f).factors(inputs, size);
      for (int i = 0; i < size; i++) {
        all[i] *= factors[f][i];
      }
    }
    for (int i = 0; i < size; i++) {
      if (skipped == null || !skipped[i]) {
        int cell = assignment.cells()[i];
        if (cell >= 0) {
          cells[cell]++;
        } else if (cell == Assignment.IMPOSSIBLE) {
          impossible++;
        }
      }
    }
    if (factors.length == 0 || !formula.recipe().spec().type().isNumeric()) {
      return;
    }
    Assignment ordinary = formula.ordinary(assignment);
    double[] numbers = Reals.of(values, formula.recipe().spec().type());
    long[][] allKeys = new long[factors.length][];
    for (int f = 0; f < factors.length; f++) {
      long[] keys = influences.get(f).groups(inputs, factors[f]);
      allKeys[f] = keys;
      for (int i = 0; i < size; i++) {
        int cell = ordinary.cells()[i];
        boolean out = skipped != null && skipped[i];
        if (cell != Assignment.NULL && !out && keys[i] != RowInfluence.NO_GROUP) {
          GroupTally group = group(f, keys[i], influences.get(f), inputs, i, factors[f][i]);
          double others = all[i] / factors[f][i];
          if (cell == Assignment.IMPOSSIBLE) {
            group.addImpossible();
          } else {
            double alone = numbers[i] / others;
            group.add(ordinary.shares()[i], Double.isFinite(alone) ? alone : 0, factors[f][i]);
          }
        }
      }
    }
    if (factors.length > 1) {
      combinations.add(ordinary, allKeys, skipped);
    }
  }

  /** Random bits that differ from value to value too, lest they be the same for all data. */
  private static long[] withValues(long[] seeds, Column values) {
    long[] mixed = KeyHash.of(List.of(values), seeds.length);
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = RandomKey.mix(mixed[i] + seeds[i]);
    }
    return mixed;
  }

  private GroupTally group(
      int f, long key, RowInfluence influence, Inputs inputs, int row, double factor) {
    Map<Long, GroupTally> known = groups.get(f);
    GroupTally group = known.get(key);
    if (group == null && known.size() >= MOST_GROUPS) {
      return known.computeIfAbsent(OTHERS, any -> new GroupTally("others"));
    }
    if (group == null) {
      group = new GroupTally(influence.label(key, inputs, row, factor));
      known.put(key, group);
    }
    return group;
  }

  RowTally merge(RowTally later) {
    Counts.merge(cells, later.cells);
    impossible += later.impossible;
    combinations.merge(later.combinations);
    for (int f = 0; f < groups.size(); f++) {
      Map<Long, GroupTally> known = groups.get(f);
      later
          .groups
          .get(f)
          .forEach(
              (key, group) -> {
                GroupTally own = known.get(key);
                if (own == null) {
                  known.put(key, group);
                } else {
                  own.merge(group);
                }
              });
    }
    return this;
  }

  /** How the groups of several influences come together. */
  Combinations combinations() {
    return combinations;
  }

  /** For each influence the mean factor of each group. */
  List<Map<Long, Double>> factors() {
    List<Map<Long, Double>> all = new ArrayList<>();
    for (Map<Long, GroupTally> known : groups) {
      Map<Long, Double> means = new TreeMap<>();
      known.forEach(
          (key, group) -> {
            if (group.count() > 0) {
              means.put(key, group.factorSum() / group.count());
            }
          });
      all.add(means);
    }
    return all;
  }

  long[] cells() {
    return cells;
  }

  long impossible() {
    return impossible;
  }

  List<GroupTally> groups(int influence) {
    return List.copyOf(groups.get(influence).values());
  }
}
