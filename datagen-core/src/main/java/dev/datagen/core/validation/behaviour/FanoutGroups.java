package dev.datagen.core.validation.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.validation.join.JoinedRows;
import dev.datagen.core.validation.law.FanoutNumbers;
import dev.datagen.core.validation.law.ParentFactor;
import dev.datagen.core.validation.statistics.GroupTest;
import dev.datagen.core.validation.statistics.Outcome;
import dev.datagen.core.validation.statistics.PartialTest;
import dev.datagen.core.validation.statistics.PreciseSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether groups of parents (of a segment, of an age, of about the same effect) have rows in the
 * relation that each of the factors of their fan-out says, whatever the other factors do.
 */
final class FanoutGroups {

  /** Groups of less variance are thrown together with the next for the test. */
  private static final double LEAST_VARIANCE = 15;

  /** More combinations of groups than these are not told apart: each factor is looked at alone. */
  private static final int MOST_COMBINATIONS = 20_000;

  /** No more than so many unknowns are solved for. */
  private static final int MOST_GROUPS = 300;

  private final List<Subject> subjects;
  private final List<ParentFactor> factors;
  private final FanoutNumbers numbers;
  private final List<Map<Long, ParentGroup>> groups = new ArrayList<>();
  private final Map<Long, Combination> combinations = new TreeMap<>();
  private boolean tooMany;

  /** Parents of the same groups of all factors. */
  private static final class Combination {
    private final long[] keys;
    private long rows;
    private final PreciseSum expected = new PreciseSum();
    private final PreciseSum variance = new PreciseSum();

    Combination(long[] keys) {
      this.keys = keys;
    }
  }

  /**
   * @param subjects what the finding of each factor is about
   */
  FanoutGroups(List<Subject> subjects, List<ParentFactor> factors, FanoutNumbers numbers) {
    this.subjects = subjects;
    this.factors = factors;
    this.numbers = numbers;
    factors.forEach(factor -> groups.add(new TreeMap<>()));
  }

  /**
   * Adds parents.
   *
   * @param byFactor each factor of each parent
   * @param products the product of all factors of each parent
   * @param counts how many rows each parent has; −1 for one that is left out
   */
  void add(JoinedRows.Batch batch, double[][] byFactor, double[] products, long[] counts) {
    long[][] keys = new long[byFactor.length][];
    for (int f = 0; f < keys.length; f++) {
      keys[f] = factors.get(f).groups(batch, byFactor[f]);
    }
    long[] own = new long[keys.length];
    for (int i = 0; i < counts.length && keys.length > 0; i++) {
      if (counts[i] < 0) {
        continue;
      }
      double mean = numbers.mean(products[i]);
      double variance = numbers.variance(products[i]);
      for (int f = 0; f < keys.length; f++) {
        own[f] = keys[f][i];
        ParentGroup group = groups.get(f).get(own[f]);
        if (group == null) {
          group = new ParentGroup(factors.get(f).label(own[f], batch, i, byFactor[f][i]));
          groups.get(f).put(own[f], group);
        }
        group.add(counts[i], mean, variance, byFactor[f][i]);
      }
      combine(own, counts[i], mean, variance);
    }
  }

  private void combine(long[] keys, long count, double mean, double variance) {
    if (tooMany || !(variance > ParentGroup.NOTHING)) {
      return;
    }
    long hash = 0;
    for (long key : keys) {
      hash = RandomKey.mix(hash * 31 + key);
    }
    Combination combination = combinations.get(hash);
    if (combination == null) {
      combination = new Combination(keys.clone());
      combinations.put(hash, combination);
    }
    combination.rows += count;
    combination.expected.add(mean);
    combination.variance.add(variance);
    if (combinations.size() > MOST_COMBINATIONS) {
      tooMany = true;
      combinations.clear();
    }
  }

  List<Finding> conclude() {
    List<Finding> findings = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      findings.add(conclude(f));
    }
    return findings;
  }

  private Finding conclude(int factor) {
    Subject subject = subjects.get(factor);
    List<ParentGroup> all = List.copyOf(groups.get(factor).values());
    long parents = all.stream().mapToLong(ParentGroup::parents).sum();
    if (all.isEmpty()) {
      return subject.finding().notChecked("there are no parents");
    }
    if (all.size() == 1) {
      return subject
          .finding()
          .observed(parents)
          .notChecked("all parents are alike: " + all.get(0).label());
    }
    if (all.stream().noneMatch(ParentGroup::isDrawn)) {
      return exact(subject, all, parents);
    }
    Outcome outcome = test(factor, all);
    if (outcome == null && factors.size() > 1) {
      return subject
          .finding()
          .observed(parents)
          .notChecked("the factors cannot be told from those of the other behaviours");
    }
    boolean ages = factors.get(factor).ages();
    List<Verdict.Cell> cells = cells(all, ages);
    String what = "the numbers of rows from group to group are";
    return ages
        ? Verdict.ofCurve(subject.finding(), parents, outcome, subject.significance(), what, cells)
        : Verdict.of(subject.finding(), parents, outcome, subject.significance(), what, cells);
  }

  private static List<Verdict.Cell> cells(List<ParentGroup> all, boolean curve) {
    List<Verdict.Cell> cells = new ArrayList<>();
    for (ParentGroup group : all) {
      Stratum stratum =
          curve
              ? new Stratum(
                  group.label(), group.meanFactor(), group.observedFactor(), group.parents())
              : new Stratum(
                  group.label(), group.expectedMean(), group.observedMean(), group.parents());
      cells.add(new Verdict.Cell(stratum, group.standardDeviations()));
    }
    return cells;
  }

  private Outcome test(int factor, List<ParentGroup> all) {
    for (ParentGroup group : all) {
      if (!group.isDrawn() && Math.abs(group.deviation()) > 1e-3) {
        return new Outcome("numbers that are not drawn", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
    }
    List<ParentGroup> drawn = all.stream().filter(ParentGroup::isDrawn).toList();
    if (drawn.size() == 1) {
      return GroupTest.absolute(
          new double[] {drawn.get(0).deviation()}, new double[] {drawn.get(0).variance()});
    }
    List<Map<Long, Integer>> pools = pools();
    boolean known = !tooMany && pools.stream().mapToInt(FanoutGroups::size).sum() <= MOST_GROUPS;
    return known ? partial(factor, pools) : alone(drawn);
  }

  private static Outcome alone(List<ParentGroup> drawn) {
    return GroupTest.relative(
        drawn.stream().mapToDouble(ParentGroup::deviation).toArray(),
        drawn.stream().mapToDouble(ParentGroup::variance).toArray(),
        drawn.stream().mapToDouble(ParentGroup::expected).toArray());
  }

  /** Relative errors: each combination is off by a multiple of what is expected of it. */
  private Outcome partial(int factor, List<Map<Long, Integer>> pools) {
    double[][] sizes = new double[pools.size()][];
    for (int f = 0; f < sizes.length; f++) {
      sizes[f] = sizes(groups.get(f), pools.get(f));
    }
    List<PartialTest.Cell> cells = new ArrayList<>();
    for (Combination combination : combinations.values()) {
      int[] places = new int[sizes.length];
      for (int f = 0; f < places.length; f++) {
        places[f] = pools.get(f).get(combination.keys[f]);
      }
      double expected = combination.expected.value();
      double variance = combination.variance.value();
      cells.add(
          new PartialTest.Cell(
              places,
              expected * expected / variance,
              (combination.rows - expected) * expected / variance));
    }
    return PartialTest.of(cells, sizes, factor, 1);
  }

  /** For each factor the pool of each group: neighbours of little variance are together. */
  private List<Map<Long, Integer>> pools() {
    List<Map<Long, Integer>> all = new ArrayList<>();
    for (Map<Long, ParentGroup> known : groups) {
      Map<Long, Integer> pools = new TreeMap<>();
      int pool = 0;
      double open = 0;
      for (Map.Entry<Long, ParentGroup> entry : known.entrySet()) {
        pools.put(entry.getKey(), pool);
        open += entry.getValue().variance();
        if (open >= LEAST_VARIANCE) {
          pool++;
          open = 0;
        }
      }
      int last = Math.max(0, pool - 1);
      if (open > 0) {
        pools.replaceAll((key, place) -> Math.min(place, last));
      }
      all.add(pools);
    }
    return all;
  }

  private static int size(Map<Long, Integer> pools) {
    return pools.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
  }

  /** What a factor is declared to do in each pool: the logarithm of its mean. */
  private static double[] sizes(Map<Long, ParentGroup> known, Map<Long, Integer> pools) {
    double[] sums = new double[size(pools)];
    double[] parents = new double[sums.length];
    pools.forEach(
        (key, pool) -> {
          ParentGroup group = known.get(key);
          if (group.isDrawn()) {
            sums[pool] += group.meanFactor() * group.parents();
            parents[pool] += group.parents();
          }
        });
    double[] means = new double[sums.length];
    Arrays.setAll(means, pool -> parents[pool] == 0 ? 1 : sums[pool] / parents[pool]);
    boolean positive = Arrays.stream(means).allMatch(mean -> mean > 0);
    return positive ? Arrays.stream(means).map(StrictMath::log).toArray() : means;
  }

  /** Numbers that are not drawn at all. */
  private static Finding exact(Subject subject, List<ParentGroup> all, long parents) {
    for (ParentGroup group : all) {
      if (Math.abs(group.deviation()) > 1e-6 * Math.max(1, group.expected())) {
        return subject
            .finding()
            .observed(parents)
            .failed(
                0,
                group.label()
                    + ": "
                    + Verdict.number(group.observedMean())
                    + " rows a parent instead of "
                    + Verdict.number(group.expectedMean()));
      }
    }
    return subject
        .finding()
        .observed(parents)
        .passed("the numbers of rows from group to group are exactly as declared");
  }
}
