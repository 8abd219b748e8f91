package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest;
import dev.datagen.core.Datagen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that follow what is declared fail about as rarely as promised, whatever their number. */
class FairDataTest {

  private static final int SEEDS = 200;

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
    PValues values = new PValues();
    for (int seed = 1; seed <= SEEDS; seed++) {
      values.add(
          HeldAgainst.schema(Generated.schema(schema))
              .findings(Generated.schema(schema).seed(seed).threads(1)));
    }
    assertThat(values.byCheck()).hasSizeGreaterThan(18);
    assertThat(values.byCheck().values()).allMatch(all -> all.size() == SEEDS);
    holds(values, rows == 100 ? DISCRETE : 0);
  }

  private static Datagen club(int rows, long seed) {
    return Generated.file(Path.of("src/test/resources/damage/club.json"))
        .rows("member", rows)
        .rows("reading", 10 * rows)
        .seed(seed)
        .threads(1);
  }

  /** What is held against a range or tolerance passes more often, as its finding says. */
  private static boolean isAgainstABound(String check) {
    return check.startsWith("weekend_share")
        || check.startsWith("mean_in_range")
        || check.startsWith("composite_effect");
  }

  /** With 1,000 parents 200 seeds take a minute: as many as {@code -Ddatagen.calibration} says. */
  @ParameterizedTest(name = "{0} parents")
  @ValueSource(ints = {100, 1000})
  void pValuesOfEveryKindOfBehaviourAreUniformToo(int rows) {
    PValues values = new PValues();
    int seeds = rows == 100 ? SEEDS : Integer.getInteger("datagen.calibration", 30);
    for (int seed = 1; seed <= seeds; seed++) {
      values.add(HeldAgainst.schema(club(rows, seed)).findings(club(rows, seed)));
    }
    assertThat(values.byCheck().keySet())
        .contains(
            "effect visit.member_id rows by at the table",
            "vintage visit.member_id rows by member retention",
            "segment visit.member_id rows by member.tier",
            "vintage purchase.amount member loyalty",
            "segment purchase.amount member.tier",
            "segment purchase.sku chosen by product.class",
            "lookup purchase.sku",
            "choice purchase.channel",
            "datetime_series purchase.at",
            "seasonality purchase.at by dow",
            "outliers visit.minutes",
            "effect reading.load promo",
            "trend reading.load exponential",
            "seasonality reading.load month",
            "expression reading.level",
            "datetime_series reading.taken",
            "funnel step.stage_name rates",
            "funnel step.stage_name hours to next",
            "states status.state occupancy",
            "states status.state transitions");
    holds(values, rows == 100 ? DISCRETE : 0);
  }

  @Test
  void everyTestSaysWhatItTestedOnHowManyValuesAndWhyThatIsTheThreshold() {
    List<Finding> tested =
        HeldAgainst.schema(club(100, 3)).findings(club(100, 3)).stream()
            .filter(finding -> finding.test() != null)
            .toList();
    assertThat(tested).hasSizeGreaterThan(30);
    for (Finding finding : tested) {
      StatisticalTest test = finding.test();
      assertThat(test.name()).isNotBlank();
      assertThat(finding.observations()).isPositive();
      assertThat(test.reason()).contains("1 time in 1,000").contains("tests");
      assertThat(test.pValue()).isBetween(0.0, 1.0);
      boolean tail = test.statistic() == test.pValue();
      assertThat(tail ? test.warning() : test.threshold())
          .as(finding.check() + ": " + test)
          .isGreaterThan(tail ? test.threshold() : test.warning());
    }
  }

  private static void holds(PValues values, double allowance) {
    values
        .byCheck()
        .forEach(
            (check, all) -> {
              double critical = 1.95 / Math.sqrt(all.size()) + allowance;
              assertThat(PValues.excess(all)).as(check + ": small ones").isLessThan(critical);
              if (!isAgainstABound(check)) {
                assertThat(PValues.lack(all)).as(check + ": great ones").isLessThan(critical);
              }
            });
    // the number below 0.001 is Poisson's: more than its mean + 4 deviations are as rare as 1e-4
    double mean = values.count() / 1000.0;
    assertThat(values.below(0.001)).isLessThan((long) (mean + 4 * Math.sqrt(mean) + 2));
  }
}
