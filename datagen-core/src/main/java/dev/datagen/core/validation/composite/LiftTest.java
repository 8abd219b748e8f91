package dev.datagen.core.validation.composite;

import dev.datagen.core.dataset.TargetsSpec.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Observed lifts against expected ones: the mean absolute error and the mean absolute percentage
 * error over the strata that are not sparse, and how far they may go.
 */
final class LiftTest {

  /** Strata of which fewer rows are expected are set aside. */
  static final double SPARSE = 10;

  /**
   * One stratum judged.
   *
   * @param name its name
   * @param expected the expected lift
   * @param observed the observed lift
   * @param error standard error of the observed lift
   * @param count its rows
   */
  record Lift(String name, double expected, double observed, double error, long count) {

    double deviation() {
      return error > 0 ? (observed - expected) / error : observed == expected ? 0 : 1e9;
    }
  }

  private final List<Lift> lifts = new ArrayList<>();
  private int sparse;

  /** Lifts of a number: the mean of each stratum over the mean of all. */
  static LiftTest ofNumbers(List<Stratum> strata) {
    LiftTest test = new LiftTest();
    double rows = 0;
    double sum = 0;
    double multipliers = 0;
    for (Stratum stratum : ordered(strata)) {
      rows += stratum.count;
      sum += stratum.sum;
      multipliers += stratum.multipliers;
    }
    double overall = sum / rows;
    for (Stratum stratum : ordered(strata)) {
      if (stratum.count < SPARSE) {
        test.sparse++;
        continue;
      }
      double mean = stratum.sum / stratum.count;
      double variance =
          Math.max(0, stratum.squares / stratum.count - mean * mean)
              * stratum.count
              / (stratum.count - 1.0);
      test.lifts.add(
          new Lift(
              stratum.name(),
              stratum.multipliers / stratum.count / (multipliers / rows),
              mean / overall,
              Math.sqrt(variance / stratum.count) / Math.abs(overall),
              stratum.count));
    }
    return test;
  }

  /** Lifts of a volume: the share of the rows over the share of the calendar. */
  static LiftTest ofVolume(List<Stratum> strata) {
    LiftTest test = new LiftTest();
    double rows = strata.stream().mapToLong(stratum -> stratum.count).sum();
    for (Stratum stratum : ordered(strata)) {
      if (stratum.neutral <= 0) {
        continue;
      }
      if (Math.max(stratum.expected, stratum.neutral) < SPARSE) {
        test.sparse++;
        continue;
      }
      double share = stratum.expected / rows;
      test.lifts.add(
          new Lift(
              stratum.name(),
              stratum.expected / stratum.neutral,
              stratum.count / stratum.neutral,
              Math.sqrt(stratum.expected * (1 - share)) / stratum.neutral,
              stratum.count));
    }
    return test;
  }

  private static List<Stratum> ordered(List<Stratum> strata) {
    return strata.stream().sorted(Comparator.comparing(Stratum::name)).toList();
  }

  /** The strata judged. */
  List<Lift> lifts() {
    return lifts;
  }

  /** How many strata were set aside. */
  int sparse() {
    return sparse;
  }

  double meanError() {
    return lifts.stream()
        .mapToDouble(lift -> Math.abs(lift.observed() - lift.expected()))
        .average()
        .orElse(0);
  }

  double meanPercentage() {
    return lifts.stream()
        .filter(lift -> lift.expected() > 0)
        .mapToDouble(lift -> Math.abs(lift.observed() - lift.expected()) / lift.expected())
        .average()
        .orElse(0);
  }

  /** The mean absolute error beside how far it may go. */
  Excess ofError(double tolerance) {
    return Excess.of(meanError(), tolerance, lifts.stream().mapToDouble(Lift::error).toArray());
  }

  /** The mean absolute percentage error beside how far it may go. */
  Excess ofPercentage(double tolerance) {
    double[] errors =
        lifts.stream()
            .filter(lift -> lift.expected() > 0)
            .mapToDouble(lift -> lift.error() / lift.expected())
            .toArray();
    return Excess.of(meanPercentage(), tolerance, errors);
  }

  /** A tolerance of percentages as a share: what is above 1 is in percent. */
  static double share(Tolerance tolerance) {
    return tolerance.mape() > 1 ? tolerance.mape() / 100 : tolerance.mape();
  }
}
