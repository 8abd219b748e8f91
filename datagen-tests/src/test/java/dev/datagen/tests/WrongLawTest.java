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
            + " | seasonality t.x by dow",
        "datetime | {\"datetime_series\": {\"pattern\": {\"dimension\": \"hour\", \"weights\":"
            + " [2,1,1,1,2,3,4,5,6,7,8,8,8,8,8,8,8,8,8,7,6,5,4,3]}}}"
            + " | {\"datetime_series\": {\"pattern\": {\"dimension\": \"hour\", \"weights\":"
            + " [2,1,1,1,2,3,4,5,6,7,8,8.4,8,8,8,8,8,8,8,7,6,5,4,3]}}}"
            + " | seasonality t.x by hour",
        "datetime | {\"datetime_series\": {\"pattern\": {\"dimension\": \"month\", \"weights\":"
            + " [5,5,6,6,6,7,7,7,6,6,8,9]}}}"
            + " | {\"datetime_series\": {\"pattern\": {\"dimension\": \"month\", \"weights\":"
            + " [5,5,6,6,6,7,7,7,6,6,8,9.45]}}}"
            + " | seasonality t.x by month"
      })
  void offByFivePercent(String type, String declared, String made, String check) {
    HeldAgainst held = HeldAgainst.schema(schema(declared, type));
    assertThat(HeldAgainst.failed(held.findings(schema(declared, type).seed(7)))).isEmpty();
    assertThat(HeldAgainst.failed(held.findings(schema(made, type).seed(7)))).contains(check);
  }

  private static Datagen behaviours(String found, String put) {
    return Generated.schema(
        """
        {"version": "1.0",
         "timeframe": {"start": "2023-01-01", "end": "2024-12-31T23:59:59Z", "freq": "min"},
         "nodes": [
         {"id": "item", "kind": "entity", "pk": "id", "rows": 20, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
         {"id": "user", "kind": "entity", "pk": "id", "rows": 200000,
          "segment_behavior": {"segment_column": "tier", "behaviors": {
            "gold": {"fanout_multiplier": 2, "value_multiplier": 1.5}},
            "applies_to_columns": ["amount"]},
          "vintage_behavior": {"created_at_column": "joined", "age_based_multipliers": {
            "retention": {"curve": [1, 0.8, 0.6], "time_unit": "month", "applies_to": "fanout"}}},
          "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "tier", "type": "string", "generator":
            {"choice": {"choices": ["gold", "plain"], "weights": [3, 7]}}},
          {"name": "joined", "type": "datetime", "generator": {"datetime_series": {}}}]},
         {"id": "order", "kind": "fact", "pk": "id", "parents": ["user"],
          "fanout": {"distribution": "poisson", "lambda": 6.0}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "user_id", "type": "int", "generator": {"lookup": {"from": "user.id"}}},
          {"name": "item", "type": "int", "generator":
            {"lookup": {"from": "item.id", "weights_kind": "zipf@1.00"}}},
          {"name": "stars", "type": "int", "nullable": true, "null_rate": 0.20, "generator":
            {"choice": {"choices": [1, 2, 3]}}},
          {"name": "amount", "type": "float", "generator":
            {"distribution": {"type": "gamma", "params": {"shape": 4, "scale": 5}}}}]},
         {"id": "step", "kind": "fact", "pk": "id", "parents": ["user"],
          "stage_config": {"stages": [{"stage_name": "look"},
            {"stage_name": "buy", "transition_rate": 0.40}]}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "user_id", "type": "int", "generator": {"lookup": {"from": "user.id"}}},
          {"name": "stage_name", "type": "string", "generator": {"choice": {"choices": ["x"]}}}]}]}
        """
            .replace(found, put));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lambda\": 6.0 | \"lambda\": 6.3 | fanout order.user_id",
        "\"fanout_multiplier\": 2 | \"fanout_multiplier\": 2.1"
            + " | segment order.user_id rows by user.tier",
        "0.8, 0.6] | 0.8, 0.57] | vintage order.user_id rows by user retention",
        "\"value_multiplier\": 1.5 | \"value_multiplier\": 1.575 | segment order.amount user.tier",
        "zipf@1.00 | zipf@1.05 | lookup order.item",
        "\"null_rate\": 0.20 | \"null_rate\": 0.21 | null_rate order.stars",
        "\"transition_rate\": 0.40 | \"transition_rate\": 0.42 | funnel step.stage_name rates"
      })
  void aBehaviourOffByFivePercent(String declared, String made, String check) {
    HeldAgainst held = HeldAgainst.schema(behaviours(declared, declared));
    assertThat(HeldAgainst.failed(held.findings(behaviours(declared, made).seed(7))))
        .contains(check);
  }
}
