package dev.datagen.tests;

import dev.datagen.api.validator.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The p-values that checks gave of many fair samples. */
final class PValues {

  private final Map<String, List<Double>> byCheck = new TreeMap<>();

  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.test() != null && finding.test().pValue() != null) {
        byCheck
            .computeIfAbsent(finding.check(), any -> new ArrayList<>())
            .add(finding.test().pValue());
      }
    }
  }

  Map<String, List<Double>> byCheck() {
    return byCheck;
  }

  /** How many values there are in all. */
  long count() {
    return byCheck.values().stream().mapToLong(List::size).sum();
  }

  /** How many of all values are less. */
  long below(double bound) {
    return byCheck.values().stream().flatMap(List::stream).filter(p -> p < bound).count();
  }

  /** By how much more small values there are than of uniform ones: one side of Kolmogorov's. */
  static double excess(List<Double> values) {
    List<Double> sorted = sorted(values);
    double distance = 0;
    for (int i = 0; i < sorted.size(); i++) {
      distance = Math.max(distance, (i + 1.0) / sorted.size() - sorted.get(i));
    }
    return distance;
  }

  /** By how much fewer small values there are: the other side. */
  static double lack(List<Double> values) {
    List<Double> sorted = sorted(values);
    double distance = 0;
    for (int i = 0; i < sorted.size(); i++) {
      distance = Math.max(distance, sorted.get(i) - (double) i / sorted.size());
    }
    return distance;
  }

  private static List<Double> sorted(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted;
  }
}
