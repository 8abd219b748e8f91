package dev.datagen.tests;

import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.Datagen;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A shop that declares every behaviour, and ways to change what it made. */
final class DamagedShop {

  static final long DAY = 86_400_000_000L;

  private DamagedShop() {}

  static Datagen shop() {
    return Generated.schema(
            """
            {"version": "1.0",
             "timeframe": {"start": "2023-01-02", "end": "2024-12-29T23:59:59Z", "freq": "s"},
             "nodes": [
             {"id": "promo", "kind": "entity", "pk": "id", "rows": 1, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "from", "type": "date", "generator": {"choice": {"choices": ["2023-07-03"]}}},
              {"name": "to", "type": "date", "generator": {"choice": {"choices": ["2023-12-24"]}}},
              {"name": "factor", "type": "float", "generator": {"choice": {"choices": [1.6]}}}]},
             {"id": "customer", "kind": "entity", "pk": "id", "rows": 4000,
              "segment_behavior": {"segment_column": "tier", "behaviors": {
                "gold": {"fanout_multiplier": 3, "value_multiplier": 2},
                "basic": {"fanout_multiplier": 0.7}}, "applies_to_columns": ["amount"]},
              "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "tier", "type": "string", "generator":
                {"choice": {"choices": ["gold", "basic", "plain"], "weights": [2, 5, 3]}}}]},
             {"id": "order", "kind": "fact", "pk": "id", "parents": ["customer"],
              "fanout": {"distribution": "poisson", "lambda": 5, "clamp": [0, 12]}, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "customer_id", "type": "int", "generator": {"lookup": {"from": "customer.id"}}},
              {"name": "at", "type": "datetime", "generator": {"datetime_series": {"patterns": [
                {"dimension": "hour", "weights": [1,1,1,1,1,1,2,3,4,5,6,7,8,8,7,6,6,7,8,9,7,5,3,2]},
                {"dimension": "dow", "weights": [10, 10, 10, 10, 14, 18, 12]}]}}},
              {"name": "channel", "type": "string", "generator":
                {"choice": {"choices": ["web", "app", "shop"], "weights": [5, 3, 2]}}},
              {"name": "paid", "type": "bool", "nullable": true, "null_rate": 0.1, "generator":
                {"choice": {"choices": [true, false], "weights": [9, 1]}}},
              {"name": "weight", "type": "float", "generator":
                {"distribution": {"type": "lognormal", "params": {"mean": 1, "sigma": 0.3}}},
               "modifiers": [{"transform": "outliers", "args": {"rate": 0.01, "mode": "spike",
                 "magnitude_dist": {"type": "uniform", "params": {"low": 8, "high": 12}}}}]},
              {"name": "load", "type": "float", "generator":
                {"distribution": {"type": "gamma", "params": {"shape": 4, "scale": 3}}},
               "modifiers": [
                 {"transform": "seasonality", "args": {"dimension": "month",
                  "weights": [1, 1, 1, 1, 1.2, 1.5, 1.5, 1.2, 1, 1, 1, 1.4]}},
                 {"transform": "trend", "args": {"type": "exponential", "growth_rate": 0.2}},
                 {"transform": "effect", "args": {"effect_table": "promo", "on": {},
                  "window": {"start_col": "from", "end_col": "to"},
                  "map": {"field": "factor", "op": "mul", "default": 1}}}]},
              {"name": "amount", "type": "decimal(9,2)", "generator":
                {"distribution": {"type": "gamma", "params": {"shape": 2, "scale": 15},
                 "clamp": [1, 400]}}}]},
             {"id": "step", "kind": "fact", "pk": "id", "parents": ["customer"],
              "stage_config": {"stages": [{"stage_name": "visit"},
                {"stage_name": "cart", "transition_rate": 0.5, "hours_to_next": 3},
                {"stage_name": "buy", "transition_rate": 0.4}],
                "segment_variation": {"gold": {"transition_multiplier": 1.5}}}, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "customer_id", "type": "int", "generator": {"lookup": {"from": "customer.id"}}},
              {"name": "stage_name", "type": "string", "generator": {"choice": {"choices": ["x"]}}}]},
             {"id": "state", "kind": "fact", "pk": "id", "parents": ["account"],
              "state_transition_model": {"initial_state": "new", "period_unit": "week", "states": {
                "new": {"transition_prob_per_period": 0.3, "next_states": {"on": 0.8, "off": 0.2}},
                "on": {"transition_prob_per_period": 0.05, "next_states": {"new": 0.3, "off": 0.7}},
                "off": {"terminal": true}}}, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "account_id", "type": "int", "generator": {"lookup": {"from": "account.id"}}},
              {"name": "state", "type": "string", "generator": {"choice": {"choices": ["x"]}}},
              {"name": "entered_at", "type": "datetime", "generator": {"datetime_series": {}}},
              {"name": "left_at", "type": "datetime", "nullable": true, "generator":
                {"datetime_series": {}}}]},
             {"id": "account", "kind": "entity", "pk": "id", "rows": 2000, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "opened", "type": "date", "generator": {"datetime_series": {"within":
                {"start": "2023-01-02", "end": "2023-06-30"}, "freq": "D"}}}]}],
             "targets": {
               "weekend_share": {"table": "order", "timestamp": "at", "min": 0.34, "max": 0.38},
               "mean_in_range": {"table": "order", "column": "weight", "min": 2.7, "max": 3.5},
               "composite_effect": {"table": "order", "metric": "volume", "influences": [
                 {"kind": "seasonality", "dimension": "dow",
                  "weights": [10, 10, 10, 10, 14, 18, 12]}], "tolerance": {"mape": 0.05}}}}
            """)
        .seed(11);
  }

  static UnaryOperator<Chunk> times(Times change) {
    return HeldAgainst.column(
        "order",
        "at",
        (column, chunk) -> {
          long[] values = ((LongColumn) column).values().clone();
          for (int i = 0; i < values.length; i++) {
            values[i] = change.of(values[i], i);
          }
          return LongColumn.of(values);
        });
  }

  static UnaryOperator<Chunk> numbers(String name, Numbers change) {
    return HeldAgainst.column(
        "order",
        name,
        (column, chunk) -> {
          if (column instanceof LongColumn longs) {
            long[] values = longs.values().clone();
            for (int i = 0; i < values.length; i++) {
              values[i] = Math.round(change.of(values[i], chunk, i));
            }
            return LongColumn.of(values);
          }
          double[] values = ((DoubleColumn) column).values().clone();
          for (int i = 0; i < values.length; i++) {
            values[i] = change.of(values[i], chunk, i);
          }
          return DoubleColumn.of(values);
        });
  }

  static UnaryOperator<Chunk> texts(String table, String name, Texts change) {
    return HeldAgainst.column(
        table,
        name,
        (column, chunk) -> {
          Utf8Builder builder = new Utf8Builder(column.size());
          for (int i = 0; i < column.size(); i++) {
            builder.append(change.of(((StringColumn) column).value(i), chunk, i));
          }
          return builder.build();
        });
  }

  interface Times {
    long of(long micros, int row);
  }

  interface Numbers {
    double of(double value, Chunk chunk, int row);
  }

  interface Texts {
    String of(String text, Chunk chunk, int row);
  }

  static int month(Chunk chunk, int row) {
    long day = Math.floorDiv(((LongColumn) HeldAgainst.column(chunk, "at")).values()[row], DAY);
    return LocalDate.ofEpochDay(day).getMonthValue();
  }

  static int dow(long micros) {
    return (int) Math.floorMod(Math.floorDiv(micros, DAY) + 3, 7L);
  }
}
