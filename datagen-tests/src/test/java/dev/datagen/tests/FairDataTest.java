package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that follow what is declared fail about as rarely as promised, whatever their number. */
class FairDataTest {

  private static final int SEEDS = 200;

  /** The Kolmogorov-Smirnov statistic of 200 uniform numbers exceeds this 1 time in 1,000. */
  private static final double CRITICAL = 1.95 / Math.sqrt(SEEDS);

  /** The largest probability of a single outcome that mid-p values of 100 rows may have. */
  private static final double DISCRETE = 0.05;

  private static String schema(int rows, int parents) {
    return """
        {"version": "1.0",
         "timeframe": {"start": "2023-01-01", "end": "2024-12-31T23:59:59Z", "freq": "s"},
         "nodes": [
         {"id": "t", "kind": "entity", "pk": "id", "rows": %d, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "word", "type": "string", "generator":
            {"choice": {"choices": ["a", "b", "c", "d"], "weights": [4, 3, 2, 1]}}},
          {"name": "rank", "type": "int", "generator":
            {"choice": {"choices": [1, 2, 3, 4, 5, 6], "weights_kind": "zipf@1"}}},
          {"name": "maybe", "type": "bool", "nullable": true, "null_rate": 0.2, "generator":
            {"choice": {"choices": [true, false], "weights": [3, 7]}}},
          {"name": "normal", "type": "float", "generator":
            {"distribution": {"type": "normal", "params": {"mean": 5, "std": 2}, "clamp": [2, 9]}}},
          {"name": "price", "type": "decimal(8,2)", "generator":
            {"distribution": {"type": "lognormal", "params": {"mean": 3, "sigma": 0.7},
             "clamp": [1, 500]}}},
          {"name": "count", "type": "int", "generator":
            {"distribution": {"type": "poisson", "params": {"lambda": 4}, "clamp": [0, 30]}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {"patterns": [
            {"dimension": "dow", "weights": [10, 10, 10, 10, 14, 18, 12]},
            {"dimension": "month", "weights": [1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 3]}]}}},
          {"name": "load", "type": "float", "generator":
            {"distribution": {"type": "gamma", "params": {"shape": 2, "scale": 3},
             "clamp": [0, 100]}},
           "modifiers": [{"transform": "seasonality", "args": {"dimension": "dow",
            "weights": [1, 1, 1, 1, 1, 2, 0.5]}},
            {"transform": "trend", "args": {"type": "linear", "growth_rate": 0.3}}]}]},
         {"id": "p", "kind": "entity", "pk": "id", "rows": %d,
          "segment_behavior": {"segment_column": "size", "behaviors": {
            "big": {"fanout_multiplier": 2.5, "value_multiplier": 1.5},
            "small": {"fanout_multiplier": 0.8}}, "applies_to_columns": ["amount"]},
          "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "born", "type": "datetime", "generator": {"datetime_series": {}}},
          {"name": "size", "type": "string", "generator":
            {"choice": {"choices": ["big", "small", "other"], "weights": [2, 5, 3]}}}]},
         {"id": "f", "kind": "fact", "pk": "id", "parents": ["p"],
          "fanout": {"distribution": "poisson", "lambda": 3, "clamp": [0, 7]}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "p_id", "type": "int", "generator": {"lookup": {"from": "p.id"}}},
          {"name": "seen", "type": "datetime", "generator": {"datetime_series": {
            "order": "ascending", "after": "p.born", "pattern": {"dimension": "dow",
            "weights": [1, 1, 1, 1, 2, 3, 2]}}}},
          {"name": "amount", "type": "decimal(8,2)", "generator":
            {"distribution": {"type": "weibull", "params": {"shape": 1.5, "scale": 20},
             "clamp": [0.5, 200]}}}]}]}
        """
        .formatted(rows, parents);
  }

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {100, 10_000})
  void pValuesAreUniformWhateverTheNumberOfRows(int rows) {
    String schema = schema(rows, Math.min(1000, rows));
    HeldAgainst held = HeldAgainst.schema(Generated.schema(schema));
    Map<String, List<Double>> values = new TreeMap<>();
    int failures = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (Finding finding : held.findings(Generated.schema(schema).seed(seed).threads(1))) {
        assertThat(finding.test()).as(finding.check() + ": " + finding.message()).isNotNull();
        values
            .computeIfAbsent(finding.check(), any -> new ArrayList<>())
            .add(finding.test().pValue());
        failures += finding.status() == Finding.Status.FAILED ? 1 : 0;
      }
    }
    assertThat(values).hasSizeGreaterThan(18);
    values.forEach(
        (check, pValues) ->
            assertThat(distanceFromUniform(pValues))
                .as(check)
                .isLessThan(CRITICAL + (rows == 100 ? DISCRETE : 0)));
    // 1 in 1,000 of 200 runs: more than two have a probability of about 1 in 1,000
    assertThat(failures).isLessThanOrEqualTo(2);
  }

  private static double distanceFromUniform(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double distance = 0;
    int size = sorted.size();
    for (int i = 0; i < size; i++) {
      distance = Math.max(distance, (i + 1.0) / size - sorted.get(i));
      distance = Math.max(distance, sorted.get(i) - (double) i / size);
    }
    return distance;
  }
}
