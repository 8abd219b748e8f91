package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law that is off by five percent in one weight or parameter fails in a million rows. */
class WrongLawTest {

  private static Datagen schema(String generator, String type) {
    return Generated.schema(
        """
        {"version": "1.0",
         "timeframe": {"start": "2024-01-01", "end": "2024-12-31T23:59:59Z", "freq": "s"},
         "nodes": [{"id": "t", "kind": "entity", "pk": "id", "rows": 1000000, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "x", "type": "%s", "generator": %s}]}]}
        """
            .formatted(type, generator));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "string | {\"choice\": {\"choices\": [\"a\", \"b\", \"c\"], \"weights\": [20, 30, 50]}}"
            + " | {\"choice\": {\"choices\": [\"a\", \"b\", \"c\"], \"weights\": [21, 30, 50]}}"
            + " | choice t.x",
        "float | {\"distribution\": {\"type\": \"normal\", \"params\": {\"mean\": 10, \"std\": 2}}}"
            + " | {\"distribution\": {\"type\": \"normal\", \"params\": {\"mean\": 10, \"std\": 2.1}}}"
            + " | distribution t.x",
        "int | {\"distribution\": {\"type\": \"poisson\", \"params\": {\"lambda\": 3}}}"
            + " | {\"distribution\": {\"type\": \"poisson\", \"params\": {\"lambda\": 3.15}}}"
            + " | distribution t.x",
        "datetime | {\"datetime_series\": {\"pattern\": {\"dimension\": \"dow\","
            + " \"weights\": [10, 10, 10, 10, 12, 16, 14]}}}"
            + " | {\"datetime_series\": {\"pattern\": {\"dimension\": \"dow\","
            + " \"weights\": [10, 10, 10, 10, 12, 16.8, 14]}}}"
            + " | seasonality t.x by dow"
      })
  void offByFivePercent(String type, String declared, String made, String check) {
    HeldAgainst held = HeldAgainst.schema(schema(declared, type));
    assertThat(HeldAgainst.failed(held.findings(schema(declared, type).seed(7)))).isEmpty();
    assertThat(HeldAgainst.failed(held.findings(schema(made, type).seed(7)))).contains(check);
  }
}
