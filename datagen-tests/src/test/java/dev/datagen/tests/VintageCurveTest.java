package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.StatisticalTest.Stratum;
import dev.datagen.core.Datagen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The check of a vintage gives the declared curve and the one that the data show, by age. */
class VintageCurveTest {

  private static Datagen schema(String retention, String spending) {
    return Generated.schema(
        """
        {"version": "1.0",
         "timeframe": {"start": "2024-01-01", "end": "2024-12-31T23:59:59Z", "freq": "min"},
         "nodes": [
         {"id": "member", "kind": "entity", "pk": "id", "rows": 20000,
          "vintage_behavior": {"created_at_column": "joined", "age_based_multipliers": {
            "retention": {"curve": %s, "time_unit": "month", "applies_to": "fanout"},
            "spending": {"curve": %s, "time_unit": "day", "applies_to": "amount"}}},
          "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "joined", "type": "datetime", "generator": {"datetime_series": {}}}]},
         {"id": "order", "kind": "fact", "pk": "id", "parents": ["member"],
          "fanout": {"distribution": "poisson", "lambda": 5}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "member_id", "type": "int", "generator": {"lookup": {"from": "member.id"}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {}}},
          {"name": "amount", "type": "float", "generator":
            {"distribution": {"type": "gamma", "params": {"shape": 4, "scale": 5}}}}]}]}
        """
            .formatted(retention, spending));
  }

  private static final String FALLING = "[1, 0.8, 0.6, 0.5, 0.4]";
  private static final String RISING =
      "{\"curve_type\": \"linear\", \"params\": {\"a\": 1, \"b\": 0.01}}";

  private static List<Stratum> curve(List<Finding> findings, String check) {
    return HeldAgainst.of(findings, check).test().strata();
  }

  @Test
  void aCurveOfFanOutIsGivenMonthByMonthUpToItsLastValue() {
    Datagen made = schema(FALLING, RISING);
    List<Stratum> curve =
        curve(
            HeldAgainst.schema(made).findings(schema(FALLING, RISING)),
            "vintage order.member_id rows by member retention");
    assertThat(curve)
        .extracting(Stratum::name)
        .containsExactly("month 0", "month 1", "month 2", "month 3", "month 4 and on");
    double[] declared = {1, 0.8, 0.6, 0.5, 0.4};
    for (int age = 0; age < declared.length; age++) {
      assertThat(curve.get(age).expected()).isCloseTo(declared[age], within(1e-9));
      assertThat(curve.get(age).observed()).isCloseTo(declared[age], within(0.05));
    }
    assertThat(curve.stream().mapToLong(Stratum::count).sum()).isEqualTo(20_000);
  }

  @Test
  void theObservedCurveIsThatOfTheDataNotTheDeclaredOne() {
    List<Finding> findings =
        HeldAgainst.schema(schema("[1, 1, 1, 1, 1]", RISING)).findings(schema(FALLING, RISING));
    List<Stratum> curve = curve(findings, "vintage order.member_id rows by member retention");
    assertThat(curve).allMatch(stratum -> Math.abs(stratum.expected() - 1) < 1e-9);
    assertThat(curve.get(0).observed() / curve.get(4).observed()).isCloseTo(2.5, within(0.2));
  }

  @Test
  void aCurveOfDaysIsGivenInStretchesThatGrow() {
    Datagen made = schema(FALLING, RISING);
    List<Stratum> curve =
        curve(
            HeldAgainst.schema(made).findings(schema(FALLING, RISING)),
            "vintage order.amount member spending");
    List<String> names = curve.stream().map(Stratum::name).toList();
    assertThat(names.subList(0, 64))
        .isEqualTo(IntStream.range(0, 64).mapToObj(day -> "day " + day).toList());
    assertThat(names.subList(64, names.size()))
        .startsWith("day 64 … 71", "day 72 … 79")
        .contains("day 128 … 143", "day 256 … 287");
    Stratum late = curve.get(names.indexOf("day 128 … 143"));
    assertThat(late.expected()).isBetween(2.28, 2.45);
    assertThat(late.observed()).isCloseTo(late.expected(), within(0.1));
  }
}
