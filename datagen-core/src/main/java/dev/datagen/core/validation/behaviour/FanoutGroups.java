package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.FanoutNumbers;
import dev.datagen.core.validation.law.ParentFactor;
import dev.datagen.core.validation.statistics.GroupTest;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.PreciseSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether groups of parents (of a segment, of an age, of about the same effect) have rows in the
 * relation that one of the factors of their fan-out says.
 */
final class FanoutGroups {

  /** Variance that is none. */
  private static final double NOTHING = 1e-9;

  /** Groups of less variance are thrown together with the next for the test. */
  private static final double LEAST_VARIANCE = 5;

  private final Subject subject;
  private final ParentFactor factor;
  private final FanoutNumbers numbers;
  private final Map<Long, Group> groups = new TreeMap<>();

  /** Parents of one group. */
  private static final class Group {
    private final String label;
    private long parents;
    private long rows;
    private final PreciseSum expected = new PreciseSum();
    private final PreciseSum variance = new PreciseSum();
    private final PreciseSum factors = new PreciseSum();

    Group(String label) {
      this.label = label;
    }

    private double deviation() {
      return rows - expected.value();
    }

    private boolean isDrawn() {
      return variance.value() > NOTHING;
    }
  }

  FanoutGroups(Subject subject, ParentFactor factor, FanoutNumbers numbers) {
    this.subject = subject;
    this.factor = factor;
    this.numbers = numbers;
  }

  /**
   * Adds parents.
   *
   * @param factors this factor of each parent
   * @param products the product of all factors of each parent
   * @param counts how many rows each parent has; −1 for one that is left out
   */
  void add(JoinedRows.Batch batch, double[] factors, double[] products, long[] counts) {
    long[] keys = factor.groups(batch, factors);
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] < 0) {
        continue;
      }
      Group group = groups.get(keys[i]);
      if (group == null) {
        group = new Group(factor.label(keys[i], batch, i, factors[i]));
        groups.put(keys[i], group);
      }
      group.parents++;
      group.rows += counts[i];
      group.expected.add(numbers.mean(products[i]));
      group.variance.add(numbers.variance(products[i]));
      group.factors.add(factors[i]);
    }
  }

  Finding conclude() {
    List<Group> all = List.copyOf(groups.values());
    long parents = all.stream().mapToLong(group -> group.parents).sum();
    if (all.isEmpty()) {
      return subject.finding().notChecked("there are no parents");
    }
    if (all.size() == 1) {
      return subject
          .finding()
          .observed(parents)
          .notChecked("all parents are alike: " + all.get(0).label);
    }
    if (all.stream().noneMatch(Group::isDrawn)) {
      return exact(all, parents);
    }
    String what = "the numbers of rows from group to group are";
    return factor.ages()
        ? Verdict.ofCurve(
            subject.finding(), parents, test(all), subject.significance(), what, cells(all))
        : Verdict.of(
            subject.finding(), parents, test(all), subject.significance(), what, cells(all));
  }

  private List<Verdict.Cell> cells(List<Group> all) {
    List<Verdict.Cell> cells = new ArrayList<>();
    for (Group group : all) {
      double variance = group.variance.value();
      double deviation = variance > 0 ? group.deviation() / Math.sqrt(variance) : 0;
      double expected = group.expected.value() / group.parents;
      double observed = (double) group.rows / group.parents;
      if (factor.ages()) {
        // the curve: by how much the rows are more than without this factor
        double mean = group.factors.value() / group.parents;
        observed = expected > 0 ? observed / expected * mean : observed;
        expected = mean;
      }
      cells.add(
          new Verdict.Cell(new Stratum(group.label, expected, observed, group.parents), deviation));
    }
    return cells;
  }

  private static Outcome test(List<Group> all) {
    if (all.stream().anyMatch(group -> !group.isDrawn())) {
      return pinned(all);
    }
    List<double[]> pools = pools(all);
    return GroupTest.relative(part(pools, 0), part(pools, 1), part(pools, 2));
  }

  /** Deviation, variance and expected number of groups, of which small ones are together. */
  private static List<double[]> pools(List<Group> all) {
    List<double[]> pools = new ArrayList<>();
    double[] open = null;
    for (Group group : all) {
      if (open == null || open[1] >= LEAST_VARIANCE) {
        open = new double[3];
        pools.add(open);
      }
      open[0] += group.deviation();
      open[1] += group.variance.value();
      open[2] += group.expected.value();
    }
    if (pools.size() > 1 && open[1] < LEAST_VARIANCE) {
      double[] before = pools.get(pools.size() - 2);
      for (int i = 0; i < open.length; i++) {
        before[i] += open[i];
      }
      pools.remove(pools.size() - 1);
    }
    return pools;
  }

  private static double[] part(List<double[]> pools, int index) {
    return pools.stream().mapToDouble(pool -> pool[index]).toArray();
  }

  /** Groups whose numbers are not drawn tell that there is no common error. */
  private static Outcome pinned(List<Group> all) {
    List<Group> drawn = new ArrayList<>();
    for (Group group : all) {
      if (group.isDrawn()) {
        drawn.add(group);
      } else if (Math.abs(group.deviation()) > 1e-3) {
        return new Outcome("numbers that are not drawn", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
    }
    List<double[]> pools = pools(drawn);
    return GroupTest.absolute(part(pools, 0), part(pools, 1));
  }

  /** Numbers that are not drawn at all. */
  private Finding exact(List<Group> all, long parents) {
    for (Group group : all) {
      if (Math.abs(group.deviation()) > 1e-6 * group.rows) {
        return subject
            .finding()
            .observed(parents)
            .failed(
                0,
                group.label
                    + ": "
                    + Verdict.number((double) group.rows / group.parents)
                    + " rows a parent instead of "
                    + Verdict.number(group.expected.value() / group.parents));
      }
    }
    return subject
        .finding()
        .observed(parents)
        .passed("the numbers of rows from group to group are exactly as declared");
  }
}
