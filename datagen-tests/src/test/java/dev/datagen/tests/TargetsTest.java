package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets: composite effects by strata, and what a schema cannot reach. */
class TargetsTest {

  private static Datagen schema(int rows, String weights, String targets) {
    return Generated.schema(
        """
        {"version": "1.0",
         "timeframe": {"start": "2024-01-01", "end": "2024-12-29T23:59:59Z", "freq": "min"},
         "nodes": [
         {"id": "event", "kind": "entity", "pk": "id", "rows": 1, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "kind", "type": "string", "generator": {"choice": {"choices": ["a"]}}},
          {"name": "from", "type": "date", "generator": {"choice": {"choices": ["2024-03-04"]}}},
          {"name": "to", "type": "date", "generator": {"choice": {"choices": ["2024-05-05"]}}},
          {"name": "factor", "type": "float", "generator": {"choice": {"choices": [2]}}}]},
         {"id": "t", "kind": "entity", "pk": "id", "rows": %d, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "kind", "type": "string", "generator":
            {"choice": {"choices": ["a", "b"], "weights": [1, 2]}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {
            "pattern": {"dimension": "dow", "weights": %s}}},
           "modifiers": [{"transform": "effect", "args": {"effect_table": "event",
            "on": {"kind": "kind"}, "window": {"start_col": "from", "end_col": "to"},
            "map": {"field": "factor"}}}]},
          {"name": "x", "type": "float", "generator":
            {"distribution": {"type": "gamma", "params": {"shape": 9, "scale": 1},
             "clamp": [0, 100]}},
           "modifiers": [{"transform": "seasonality", "args": {"dimension": "dow",
            "weights": [1, 1, 1, 1, 1, 2, 2]}}]}]}],
         "targets": {%s}}
        """
            .formatted(rows, weights, targets));
  }

  private static final String WEIGHTS = "[10, 10, 10, 10, 14, 18, 12]";

  private static String volume(String weights, String effect) {
    return """
        "composite_effect": {"table": "t", "metric": "volume", "influences": [
          {"kind": "seasonality", "dimension": "dow", "weights": %s}%s],
          "tolerance": {"mae": 0.05, "mape": 5}}
        """
        .formatted(weights, effect);
  }

  private static final String EFFECT =
      ", {\"kind\": \"effect\", \"table\": \"event\", \"on\": {\"kind\": \"kind\"},"
          + " \"field\": \"factor\", \"default\": 1}";

  private static Finding composite(int rows, String weights, String targets) {
    Datagen datagen = schema(rows, weights, targets);
    return HeldAgainst.schema(datagen).findings(schema(rows, weights, targets)).stream()
        .filter(finding -> finding.kind().equals("composite_effect"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVolumeFollowsTheProductOfPatternsAndEffects() {
    Finding finding = composite(60_000, WEIGHTS, volume(WEIGHTS, EFFECT));
    assertThat(finding.message()).contains("MAE").contains("MAPE");
    assertThat(finding.status()).as(finding.message()).isEqualTo(Finding.Status.PASSED);
    assertThat(finding.test().strata()).hasSize(14);
  }

  @Test
  void anEffectThatIsLeftOutOfTheInfluencesShows() {
    Finding with = composite(60_000, WEIGHTS, volume("[10, 10, 10, 10, 10, 10, 10]", EFFECT));
    assertThat(with.status()).as(with.message()).isEqualTo(Finding.Status.FAILED);
    assertThat(with.message()).contains("worst: Saturday");
  }

  private static Finding ofBoundedVolume(String asked) {
    String schema =
        """
        {"version": "1.0",
         "timeframe": {"start": "2024-01-01", "end": "2024-12-31T23:59:59Z", "freq": "min"},
         "nodes": [
         {"id": "user", "kind": "entity", "pk": "id", "rows": 4000, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "born", "type": "datetime", "generator": {"datetime_series": {}}}]},
         {"id": "visit", "kind": "fact", "pk": "id", "parents": ["user"],
          "fanout": {"distribution": "poisson", "lambda": 10}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "user_id", "type": "int", "generator": {"lookup": {"from": "user.id"}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {
            "after": "user.born", "pattern": {"dimension": "month",
            "weights": [1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 3]}}}}]}],
         "targets": {"composite_effect": {"table": "visit", "metric": "volume", "influences": [
          {"kind": "seasonality", "dimension": "month", "weights": %s}],
          "tolerance": {"mae": 0.02}}}}
        """
            .formatted(asked);
    return HeldAgainst.schema(Generated.schema(schema)).findings(Generated.schema(schema)).stream()
        .filter(finding -> finding.kind().equals("composite_effect"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVolumeGoesByWhatTheirOwnBoundsLeaveToRows() {
    Finding fits = ofBoundedVolume("[1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 3]");
    assertThat(fits.status()).as(fits.message()).isEqualTo(Finding.Status.PASSED);
    Finding off = ofBoundedVolume("[1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 2]");
    assertThat(off.status()).as(off.message()).isEqualTo(Finding.Status.FAILED);
    assertThat(off.message()).contains("worst: December");
  }

  @Test
  void anEffectWhoseFieldIsNoColumnCountsAsOneWhereItMatches() {
    String effect =
        EFFECT.replace("\"factor\"", "\"nothing\"").replace("\"default\": 1", "\"default\": 0.5");
    Finding fits = composite(60_000, WEIGHTS, volume(WEIGHTS, effect));
    assertThat(fits.status()).as(fits.message()).isEqualTo(Finding.Status.PASSED);
  }

  private static String lift(String weights) {
    return """
        "composite_effect": {"table": "t", "metric": "x", "influences": [
          {"kind": "seasonality", "dimension": "dow", "weights": %s},
          {"kind": "seasonality", "dimension": "hour",
           "weights": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
          {"kind": "outliers", "rate": 0}],
          "tolerance": {"mae": 0.03}}
        """
        .formatted(weights);
  }

  @Test
  void liftsOfANumberAreHeldAgainstTheMultipliers() {
    Finding fits = composite(20_000, WEIGHTS, lift("[1, 1, 1, 1, 1, 2, 2]"));
    assertThat(fits.status()).as(fits.message()).isEqualTo(Finding.Status.PASSED);
    Finding off = composite(20_000, WEIGHTS, lift("[1, 1, 1, 1, 1, 1, 2]"));
    assertThat(off.status()).as(off.message()).isEqualTo(Finding.Status.FAILED);
  }

  @Test
  void sparseStrataAreSetAsideAndEachInfluenceLookedAtAlone() {
    Finding finding = composite(400, WEIGHTS, lift("[1, 1, 1, 1, 1, 2, 2]"));
    assertThat(finding.message()).contains("sparse");
    assertThat(finding.status()).as(finding.message()).isEqualTo(Finding.Status.PASSED);
  }

  @Test
  void noRowsAreNotChecked() {
    Finding finding = composite(0, WEIGHTS, lift("[1, 1, 1, 1, 1, 2, 2]"));
    assertThat(finding.status()).isEqualTo(Finding.Status.NOT_CHECKED);
  }

  private static List<String> warnings(String weights, String targets) {
    return schema(10, weights, targets).plan().warnings().stream()
        .filter(problem -> problem.path().startsWith("targets"))
        .map(Problem::message)
        .toList();
  }

  @Test
  void aWeekendShareThatThePatternsDoNotGiveIsToldInWords() {
    String target =
        "\"weekend_share\": {\"table\": \"t\", \"timestamp\": \"at\", \"min\": 0.4, \"max\": 0.5}";
    assertThat(warnings(WEIGHTS, target))
        .singleElement()
        .asString()
        .contains("the patterns of t.at give a weekend share of 0.357")
        .contains("0.4 … 0.5 is asked for");
    assertThat(warnings("[10, 10, 10, 10, 10, 20, 20]", target)).isEmpty();
  }

  @Test
  void aMeanThatTheLawDoesNotGiveIsToldInWords() {
    String target = "\"mean_in_range\": {\"table\": \"event\", \"column\": \"factor\", %s}";
    assertThat(warnings(WEIGHTS, target.formatted("\"min\": 3, \"max\": 4")))
        .singleElement()
        .asString()
        .contains("the law of event.factor has a mean of 2, but 3 … 4 is asked for");
    assertThat(warnings(WEIGHTS, target.formatted("\"min\": 2, \"max\": 4"))).isEmpty();
  }

  @Test
  void aVolumeThatThePatternsDoNotGiveIsToldInWords() {
    assertThat(warnings(WEIGHTS, volume("[10, 10, 10, 10, 10, 10, 10]", EFFECT)))
        .singleElement()
        .asString()
        .contains("what is declared gives the rows of t on Saturday a lift of 1.5")
        .contains("but 1.0 is asked for");
    assertThat(warnings(WEIGHTS, volume(WEIGHTS, EFFECT))).isEmpty();
  }

  @Test
  void aLiftOfANumberThatTheSeasonDoesNotGiveIsToldInWords() {
    assertThat(warnings(WEIGHTS, lift("[1, 1, 1, 1, 1, 1, 2]")))
        .singleElement()
        .asString()
        .contains("what is declared gives t.x on Saturday");
    assertThat(warnings(WEIGHTS, lift("[1, 1, 1, 1, 1, 2, 2]"))).isEmpty();
    assertThat(composite(5000, WEIGHTS, lift("[1, 1, 1, 1, 1, 1, 2]")).hint())
        .contains("change the target");
  }

  @Test
  void aWeekendShareOutOfReachFailsAndSaysWhy() {
    String target =
        "\"weekend_share\": {\"table\": \"t\", \"timestamp\": \"at\", \"min\": 0.4, \"max\": 0.5}";
    Finding finding =
        HeldAgainst.of(
            HeldAgainst.schema(schema(5000, WEIGHTS, target))
                .findings(schema(5000, WEIGHTS, target)),
            "weekend_share t.at");
    assertThat(finding.status()).isEqualTo(Finding.Status.FAILED);
    assertThat(finding.hint()).contains("give a weekend share of 0.357");
  }
}
