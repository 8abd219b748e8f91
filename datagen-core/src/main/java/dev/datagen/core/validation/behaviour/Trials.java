package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.validation.statistics.BinomialScore;
import dev.datagen.core.validation.statistics.GroupTest;
import dev.datagen.core.validation.statistics.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trials and successes of groups that each have a probability of their own. */
final class Trials {

  /** Groups of less variance are thrown together. */
  private static final double LEAST_VARIANCE = 5;

  private static final class Group {
    private final double probability;
    private long trials;
    private long successes;

    Group(double probability) {
      this.probability = probability;
    }

    private double variance() {
      return trials * probability * (1 - probability);
    }

    private double deviation() {
      return successes - trials * probability;
    }
  }

  private final Map<String, Group> groups = new TreeMap<>();

  /** Adds trials of a group. */
  void add(String name, double probability, long trials, long successes) {
    Group group = groups.computeIfAbsent(name, any -> new Group(probability));
    group.trials += trials;
    group.successes += successes;
  }

  /** Number of trials in all. */
  long count() {
    return groups.values().stream().mapToLong(group -> group.trials).sum();
  }

  /** Whether every group has its probability; null if there are too few trials. */
  Outcome test() {
    double statistic = 0;
    int cells = 0;
    double restDeviation = 0;
    double restVariance = 0;
    for (Group group : groups.values()) {
      if (group.variance() == 0 && Math.abs(group.deviation()) > 1e-9) {
        return new Outcome("what cannot happen did", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
      if (group.variance() >= LEAST_VARIANCE) {
        double score = BinomialScore.of(group.successes, group.trials, group.probability);
        statistic += score * score;
        cells++;
      } else {
        restDeviation += group.deviation();
        restVariance += group.variance();
      }
    }
    if (restVariance >= LEAST_VARIANCE) {
      statistic += restDeviation * restDeviation / restVariance;
      cells++;
    }
    return GroupTest.outcome(statistic, cells);
  }

  /** Expected and observed share of successes of each group. */
  List<Verdict.Cell> cells() {
    List<Verdict.Cell> cells = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          double deviation =
              group.variance() > 0
                  ? group.deviation() / Math.sqrt(group.variance())
                  : group.deviation() * 1e6;
          double observed = group.trials == 0 ? 0 : (double) group.successes / group.trials;
          cells.add(
              new Verdict.Cell(
                  new Stratum(name, group.probability, observed, group.trials), deviation));
        });
    return cells;
  }
}
