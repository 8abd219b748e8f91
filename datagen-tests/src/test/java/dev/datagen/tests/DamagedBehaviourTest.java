package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.Datagen;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each way of breaking good data is found by the check of what was broken, and by no other. */
class DamagedBehaviourTest {

  private static final long DAY = 86_400_000_000L;

  private static Datagen shop() {
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

  private static final HeldAgainst HELD = HeldAgainst.schema(shop());
  private static final ChunkCollector DATA = Generated.run(shop().validate(false));

  private static Set<String> failed(UnaryOperator<Chunk> damage) {
    return HeldAgainst.failed(HELD.findings(DATA, damage));
  }

  private static void only(Set<String> failed, String... checks) {
    assertThat(failed).isEqualTo(new TreeSet<>(List.of(checks)));
  }

  private static UnaryOperator<Chunk> times(Times change) {
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

  private static UnaryOperator<Chunk> numbers(String name, Numbers change) {
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

  private static UnaryOperator<Chunk> texts(String table, String name, Texts change) {
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

  private interface Times {
    long of(long micros, int row);
  }

  private interface Numbers {
    double of(double value, Chunk chunk, int row);
  }

  private interface Texts {
    String of(String text, Chunk chunk, int row);
  }

  private static int month(Chunk chunk, int row) {
    long day = Math.floorDiv(((LongColumn) HeldAgainst.column(chunk, "at")).values()[row], DAY);
    return java.time.LocalDate.ofEpochDay(day).getMonthValue();
  }

  private static int dow(long micros) {
    return (int) Math.floorMod(Math.floorDiv(micros, DAY) + 3, 7L);
  }

  @Test
  void goodDataFailNothing() {
    only(failed(chunk -> chunk));
  }

  @Test
  void aChangedWeightOfAChoice() {
    only(
        failed(
            texts(
                "order",
                "channel",
                (text, c, i) -> text.equals("web") && i % 7 == 0 ? "app" : text)),
        "choice order.channel");
  }

  @Test
  void onePercentOfAForeignValue() {
    only(
        failed(texts("order", "channel", (text, c, i) -> i % 100 == 0 ? "fax" : text)),
        "choice order.channel");
  }

  @Test
  void aFlattenedWeeklyPattern() {
    // every row to the same hour of a day of its week that does not depend on the pattern
    Set<String> failed = failed(times((t, i) -> t + (i % 7 - dow(t)) * DAY));
    only(
        failed,
        "composite_effect order.volume by dow",
        "seasonality order.at by dow",
        "weekend_share order.at");
  }

  @Test
  void aFlattenedDailyPattern() {
    only(
        failed(times((t, i) -> Math.floorDiv(t, DAY) * DAY + (i * 7919L % 86_400) * 1_000_000)),
        "seasonality order.at by hour");
  }

  @Test
  void aMonthThatIsShifted() {
    Set<String> failed = failed(times((t, i) -> Math.floorDiv(t, DAY) < 19_400 ? t + 28 * DAY : t));
    assertThat(failed).contains("datetime_series order.at");
    assertThat(failed)
        .doesNotContain("seasonality order.at by dow", "seasonality order.at by hour");
  }

  @Test
  void nullsThatAreTooMany() {
    only(
        failed(
            HeldAgainst.column(
                "order",
                "paid",
                (column, chunk) -> {
                  long[] words = new long[Nulls.wordsFor(column.size())];
                  for (int i = 0; i < column.size(); i += 50) {
                    Nulls.set(words, i);
                  }
                  return column.withNulls(column.nulls().or(Nulls.of(words)));
                })),
        "null_rate order.paid");
  }

  @Test
  void flagsThatAreTurnedAbout() {
    only(
        failed(
            HeldAgainst.column(
                "order",
                "paid",
                (column, chunk) -> {
                  boolean[] values = ((BooleanColumn) column).values().clone();
                  for (int i = 0; i < values.length; i += 20) {
                    values[i] = false;
                  }
                  return new BooleanColumn(values, column.nulls());
                })),
        "choice order.paid");
  }

  @Test
  void outliersThatAreRemoved() {
    only(failed(numbers("weight", (x, c, i) -> x > 12 ? x / 11 : x)), "outliers order.weight");
  }

  @Test
  void aColumnThatIsScaled() {
    only(failed(numbers("weight", (x, c, i) -> x * 1.1)), "distribution order.weight");
  }

  @Test
  void aSeasonThatIsStronger() {
    only(
        failed(numbers("load", (x, c, i) -> month(c, i) == 6 ? x * 1.25 : x)),
        "seasonality order.load month");
  }

  @Test
  void aTrendThatIsMissing() {
    long start = java.time.LocalDate.of(2023, 1, 2).toEpochDay() * DAY;
    Set<String> failed =
        failed(
            numbers(
                "load",
                (x, c, i) -> {
                  double years =
                      (((LongColumn) HeldAgainst.column(c, "at")).values()[i] - start)
                          / (365.25 * DAY);
                  return x / Math.pow(1.2, years);
                }));
    assertThat(failed).contains("trend order.load exponential");
    assertThat(failed).doesNotContain("distribution order.amount", "fanout order.customer_id");
  }

  @Test
  void anEffectThatIsMissing() {
    Set<String> failed =
        failed(
            numbers(
                "load",
                (x, c, i) -> {
                  long day =
                      Math.floorDiv(((LongColumn) HeldAgainst.column(c, "at")).values()[i], DAY);
                  java.time.LocalDate date = java.time.LocalDate.ofEpochDay(day);
                  boolean inside =
                      !date.isBefore(java.time.LocalDate.of(2023, 7, 3))
                          && !date.isAfter(java.time.LocalDate.of(2023, 12, 24));
                  return inside ? x / 1.6 : x;
                }));
    assertThat(failed).contains("effect order.load promo");
  }

  @Test
  void amountsOfASegmentThatAreTooLow() {
    Set<String> failed =
        failed(
            numbers(
                "amount",
                (x, c, i) ->
                    ((LongColumn) HeldAgainst.column(c, "customer_id")).values()[i] % 2 == 0
                        ? x * 1.2
                        : x));
    // half the customers of each segment alike: the law is off, the factors are not
    only(failed, "distribution order.amount");
  }

  @Test
  void tiersThatAreMixedUp() {
    Set<String> failed =
        failed(
            texts(
                "customer",
                "tier",
                (text, c, i) -> text.equals("gold") && i % 2 == 0 ? "basic" : text));
    assertThat(failed)
        .contains(
            "choice customer.tier",
            "segment order.amount customer.tier",
            "segment order.customer_id rows by customer.tier",
            "fanout order.customer_id");
    assertThat(failed).doesNotContain("distribution order.load", "choice order.channel");
  }

  @Test
  void rowsThatAreMissing() {
    Set<String> failed = failed(HeldAgainst.without("order", (chunk, i) -> i % 10 == 0));
    only(failed, "fanout order.customer_id");
  }

  @Test
  void aFunnelThatIsNarrower() {
    only(
        failed(
            HeldAgainst.without(
                "step",
                (chunk, i) ->
                    HeldAgainst.column(chunk, "stage_name").value(i).equals("buy") && i % 3 == 0)),
        "funnel step.stage_name rates");
  }

  @Test
  void aStageThatIsLeftOut() {
    only(
        failed(
            HeldAgainst.without(
                "step",
                (chunk, i) ->
                    HeldAgainst.column(chunk, "stage_name").value(i).equals("cart") && i % 9 == 0)),
        "funnel step.stage_name rates");
  }

  @Test
  void statesThatLastLonger() {
    Set<String> failed =
        failed(
            HeldAgainst.column(
                "state",
                "entered_at",
                (column, chunk) -> {
                  long[] values = ((LongColumn) column).values().clone();
                  Column states = HeldAgainst.column(chunk, "state");
                  for (int i = 0; i < values.length; i++) {
                    values[i] += states.value(i).equals("off") ? 8 * 7 * DAY : 0;
                  }
                  return LongColumn.of(values);
                }));
    only(failed, "states state.state occupancy");
  }

  @Test
  void statesThatLeadElsewhere() {
    only(
        failed(
            texts(
                "state", "state", (text, c, i) -> text.equals("off") && i % 3 == 0 ? "new" : text)),
        "states state.state occupancy",
        "states state.state transitions");
  }
}
