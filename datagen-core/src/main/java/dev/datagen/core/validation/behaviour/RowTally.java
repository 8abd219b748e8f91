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

/** What rows tell of the number drawn for each: how often each cell, and how it is in groups. */
final class RowTally {

  private final long[] cells;
  private long impossible;
  private final List<GroupTallies> groups = new ArrayList<>();
  private final Combinations combinations = new Combinations();

  RowTally(RowFormula formula) {
    cells = new long[formula.shares().length];
    formula.influences().forEach(influence -> groups.add(new GroupTallies()));
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
    for (int f = 0; f < factors.length; f++) {
      factors[f] = influences.get(f).factors(inputs, size);
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
    if (factors.length > 0 && formula.recipe().spec().type().isNumeric()) {
      double[] numbers = Reals.of(values, formula.recipe().spec().type());
      group(influences, inputs, formula.ordinary(assignment), numbers, factors, skipped);
    }
  }

  private void group(
      List<RowInfluence> influences,
      Inputs inputs,
      Assignment assignment,
      double[] numbers,
      double[][] factors,
      boolean[] skipped) {
    int size = numbers.length;
    boolean[] out = new boolean[size];
    double[] all = new double[size];
    for (int i = 0; i < size; i++) {
      out[i] = assignment.cells()[i] == Assignment.NULL || skipped != null && skipped[i];
      all[i] = 1;
      for (double[] factor : factors) {
        all[i] *= factor[i];
      }
    }
    Grouping[] groupings = new Grouping[factors.length];
    for (int f = 0; f < factors.length; f++) {
      RowInfluence influence = influences.get(f);
      double[] own = factors[f];
      Grouping grouping = Grouping.of(influence.groups(inputs, own), out);
      groupings[f] = grouping;
      GroupTally[] tallies =
          groups
              .get(f)
              .of(
                  grouping,
                  row ->
                      influence.label(
                          grouping.groups().key(grouping.numbers()[row]), inputs, row, own[row]));
      for (int i = 0; i < size; i++) {
        int number = grouping.numbers()[i];
        if (number >= 0) {
          tallies[number].add(assignment, i, numbers[i] / (all[i] / own[i]), own[i]);
        }
      }
      if (groups.get(f).isInClasses()) {
        combinations.giveUp();
      }
    }
    if (factors.length > 1) {
      combinations.add(assignment, groupings);
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

  RowTally merge(RowTally later) {
    Counts.merge(cells, later.cells);
    impossible += later.impossible;
    combinations.merge(later.combinations);
    for (int f = 0; f < groups.size(); f++) {
      groups.get(f).merge(later.groups.get(f));
      if (groups.get(f).isInClasses()) {
        combinations.giveUp();
      }
    }
    return this;
  }

  /** How the groups of several influences come together. */
  Combinations combinations() {
    return combinations;
  }

  /** For each influence the mean factor of each group by its key. */
  List<Map<Long, Double>> factors() {
    return groups.stream().map(GroupTallies::factors).toList();
  }

  long[] cells() {
    return cells;
  }

  long impossible() {
    return impossible;
  }

  List<GroupTally> groups(int influence) {
    return groups.get(influence).ordered();
  }
}
