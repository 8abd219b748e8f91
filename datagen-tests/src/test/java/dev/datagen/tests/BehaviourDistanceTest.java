package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What behaviour declares is what the data show, over five seeds: squared deviations in units of
 * their variance, summed up, lie within what all but one of 10,000 fair samples show.
 */
class BehaviourDistanceTest {

  private static final int SEEDS = 5;
  private static final double LEVEL = 1e-4;
  private static final Map<String, Double> CHANNELS = Map.of("ads", 1.0, "mail", 0.5, "fair", 1.5);
  private static final double[] CURVE = {1, 0.7, 0.5, 0.35, 0.25};

  private static final String SCHEMA =
      """
      {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-31T00:00:00Z"},
       "nodes": [
        {"id": "lead", "kind": "entity", "pk": "id", "rows": 8000,
         "segment_behavior": {"segment_column": "channel"},
         "vintage_behavior": {"created_at_column": "born", "age_based_multipliers": {
           "decay": {"curve": [1, 0.7, 0.5, 0.35, 0.25], "time_unit": "month",
             "applies_to": ["fanout", "amount"]}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "channel", "type": "string", "generator": {"choice": {"choices":
            ["ads", "mail", "fair"]}}},
          {"name": "born", "type": "date", "generator": {"datetime_series": {"freq": "MS",
            "within": {"start": "2024-06-01", "end": "2024-12-01"}}}}]},
        {"id": "visit", "kind": "fact", "pk": "id", "parents": ["lead"],
         "fanout": {"distribution": "poisson", "lambda": 5}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "lead_id", "type": "int", "generator": {"lookup": {"from": "lead.id"}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {"freq": "H"}}},
          {"name": "amount", "type": "float", "generator": {"distribution": {"type": "normal",
            "params": {"mean": 100, "std": 10}, "clamp": [0, 200]}}}]},
        {"id": "funnel", "kind": "fact", "pk": "id", "parents": ["lead"],
         "stage_config": {"stages": [{"stage_name": "seen"}, {"stage_name": "clicked",
           "transition_rate": 0.5}, {"stage_name": "bought", "transition_rate": 0.4}],
           "segment_variation": {"mail": {"transition_multiplier": 0.5}, "fair":
             {"transition_multiplier": 1.5}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "lead_id", "type": "int", "generator": {"lookup": {"from": "lead.id"}}},
          {"name": "stage_name", "type": "string", "generator": {"choice": {"choices": ["x"]}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {}}}]},
        {"id": "account", "kind": "fact", "pk": "id", "parents": ["lead"],
         "state_transition_model": {"initial_state": "trial", "period_unit": "day", "states": {
           "trial": {"transition_prob_per_period": 0.2, "next_states": {"active": 3, "gone": 1}},
           "active": {"transition_prob_per_period": 0.05, "next_states": {"gone": 0.5, "trial":
             0.5}},
           "gone": {"terminal": true}},
           "segment_variation": {"mail": {"transition_multiplier": 0.5}, "fair":
             {"transition_multiplier": 1.5}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "lead_id", "type": "int", "generator": {"lookup": {"from": "lead.id"}}},
          {"name": "state", "type": "string", "generator": {"choice": {"choices": ["x"]}}},
          {"name": "entered_at", "type": "datetime", "generator": {"datetime_series": {}}},
          {"name": "left_at", "type": "datetime", "nullable": true, "generator":
            {"datetime_series": {}}}]},
        {"id": "member", "kind": "entity", "pk": "id", "rows": 2000,
         "segment_behavior": {"segment_column": "plan", "behaviors": {
           "plus": {"fanout_multiplier": 1.5, "value_multiplier": 2},
           "pro": {"fanout_multiplier": 0.5, "value_multiplier": 0.7}},
           "applies_to_columns": ["amount"]},
         "vintage_behavior": {"created_at_column": "joined", "age_based_multipliers": {
           "habit": {"curve": {"curve_type": "exponential", "params": {"a": 1.2, "b": -0.3}},
             "time_unit": "year", "applies_to": "fanout"},
           "taste": {"curve": {"curve_type": "logarithmic", "params": {"a": 1, "b": 0.2}},
             "time_unit": "day", "applies_to": "amount"},
           "wear": {"curve": {"curve_type": "linear", "params": {"a": 1, "b": -0.02}},
             "time_unit": "month", "applies_to": "worth"}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "plan", "type": "string", "generator": {"choice": {"choices":
            ["basic", "plus", "pro"]}}},
          {"name": "joined", "type": "datetime", "generator": {"datetime_series": {"within":
            {"start": "2019-01-01", "end": "2024-12-01"}, "freq": "h"}}}]},
        {"id": "buy", "kind": "fact", "pk": "id", "parents": ["member"],
         "fanout": {"distribution": "poisson", "lambda": 6}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "member_id", "type": "int", "generator": {"lookup": {"from": "member.id"}}},
          {"name": "at", "type": "datetime", "generator": {"datetime_series": {"freq": "H"}}},
          {"name": "amount", "type": "float", "generator": {"distribution": {"type": "normal",
            "params": {"mean": 100, "std": 10}, "clamp": [0, 200]}}},
          {"name": "worth", "type": "float", "generator": {"distribution": {"type": "normal",
            "params": {"mean": 100, "std": 10}, "clamp": [0, 200]}}}]}]}
      """;

  /** The factor of a member's plan on one or the other. */
  private static String ofPlan(double plus, double pro) {
    return "CASE plan WHEN 'plus' THEN " + plus + " WHEN 'pro' THEN " + pro + " ELSE 1 END";
  }

  private static Connection connection;
  private double squares;
  private int cells;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    for (int seed = 1; seed <= SEEDS; seed++) {
      Path out = folder.resolve("s" + seed);
      Generated.schema(SCHEMA).seed(seed).directory(out).validate(false).run();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (String table : new String[] {"lead", "visit", "funnel", "account", "member", "buy"}) {
        statement.execute(
            "CREATE TABLE %s AS SELECT *, regexp_extract(filename, '.*/s(\\d)/', 1) AS seed FROM read_parquet('%s/s*/%s.parquet', filename = true)"
                .formatted(table, folder, table));
      }
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  private static void each(String query, Row row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        row.accept(result);
      }
    }
  }

  private void add(double observed, double expected, double variance) {
    squares += (observed - expected) * (observed - expected) / variance;
    cells++;
  }

  private void assertFair(int leastCells, int lost) {
    assertThat(cells).isGreaterThanOrEqualTo(leastCells);
    double p = 1 - new ChiSquaredDistribution(null, cells - lost).cumulativeProbability(squares);
    assertThat(p).as("chi-square %.1f of %d cells", squares, cells).isGreaterThan(LEVEL);
  }

  @Test
  void aSegmentReachesEachStageAtItsRate() throws SQLException {
    each(
        """
        SELECT channel, count(*) FILTER (stage_name = 'seen'), count(*) FILTER (stage_name =
          'clicked'), count(*) FILTER (stage_name = 'bought')
        FROM funnel JOIN lead ON lead.id = lead_id AND lead.seed = funnel.seed
        GROUP BY channel, lead.seed""",
        row -> {
          double factor = CHANNELS.get(row.getString(1));
          for (int stage = 1; stage <= 2; stage++) {
            double rate = (stage == 1 ? 0.5 : 0.4) * factor;
            double before = row.getDouble(stage + 1);
            add(row.getDouble(stage + 2), before * rate, before * rate * (1 - rate));
          }
        });
    assertFair(SEEDS * 6, 0);
  }

  @Test
  void statesAreOccupiedAtEachAgeAsTheMarkovChainOfTheSegmentSays() throws SQLException {
    for (int age : new int[] {3, 10, 29}) {
      each(
          """
          SELECT channel, count(*) FILTER (state = 'trial'), count(*) FILTER (state = 'active'),
            count(*) FILTER (state = 'gone')
          FROM account JOIN lead ON lead.id = lead_id AND lead.seed = account.seed
          WHERE entered_at <= born + INTERVAL %1$d DAY
            AND (left_at IS NULL OR left_at > born + INTERVAL %1$d DAY)
          GROUP BY channel, lead.seed"""
              .formatted(age),
          row -> {
            double[] shares = occupancy(CHANNELS.get(row.getString(1)), age);
            double total = row.getDouble(2) + row.getDouble(3) + row.getDouble(4);
            for (int state = 0; state < 3; state++) {
              add(row.getDouble(state + 2), total * shares[state], total * shares[state]);
            }
          });
    }
    // of three states the third follows
    assertFair(SEEDS * 27, cells / 3);
  }

  private static double[] occupancy(double factor, int days) {
    double[] p = {1, 0, 0};
    for (int day = 0; day < days; day++) {
      double trial = p[0] * 0.2 * factor;
      double active = p[1] * 0.05 * factor;
      p =
          new double[] {
            p[0] - trial + active / 2, p[1] - active + trial * 0.75, p[2] + active / 2 + trial / 4
          };
    }
    return p;
  }

  @Test
  void fanOutsFallWithAgeAsTheCurveSays() throws SQLException {
    each(
        """
        SELECT date_sub('month', born, DATE '2024-12-31') AS age, count(*), sum(visits)
        FROM (SELECT lead.id, lead.seed, born, count(visit.id) AS visits FROM lead LEFT JOIN visit
          ON lead.id = lead_id AND lead.seed = visit.seed GROUP BY ALL)
        GROUP BY age, seed""",
        row -> {
          double factor = CURVE[Math.min(CURVE.length - 1, row.getInt(1))];
          double leads = row.getDouble(2);
          // Poisson numbers times the factor, rounded at random: that adds at most a quarter
          add(row.getDouble(3), leads * 5 * factor, leads * (5 * factor * factor + 0.25));
        });
    assertFair(SEEDS * 7, 0);
  }

  @Test
  void valuesFallWithAgeAtTheRowsTimeAsTheCurveSays() throws SQLException {
    each(
        """
        SELECT date_sub('month', born::TIMESTAMP, visit."at") AS age, count(*), sum(amount)
        FROM visit JOIN lead ON lead.id = lead_id AND lead.seed = visit.seed
        GROUP BY age, visit.seed""",
        row -> {
          double factor = CURVE[Math.min(CURVE.length - 1, row.getInt(1))];
          double rows = row.getDouble(2);
          add(row.getDouble(3), rows * 100 * factor, rows * 100 * factor * factor);
        });
    assertFair(SEEDS * 6, 0);
  }

  @Test
  void fanOutsOfASegmentFallWithItsYearsAsTheParametricCurveSays() throws SQLException {
    each(
        """
        SELECT count(*), sum(buys), sum(6 * factor), sum(6 * factor * factor + 0.25)
        FROM (SELECT plan, member.seed, floor(years) AS age, buys,
            1.2 * exp(-0.3 * years) * %s AS factor
          FROM (SELECT member.id, plan, member.seed, count(buy.id) AS buys,
              date_diff('second', joined, TIMESTAMP '2024-12-31') / 31557600.0 AS years
            FROM member LEFT JOIN buy ON member.id = member_id AND member.seed = buy.seed
            GROUP BY ALL) AS member)
        GROUP BY plan, age, seed"""
            .formatted(ofPlan(1.5, 0.5)),
        row -> add(row.getDouble(2), row.getDouble(3), row.getDouble(4)));
    assertFair(SEEDS * 3 * 6, 0);
  }

  @Test
  void valuesOfASegmentRiseWithItsDaysAndFallWithItsMonthsAsTheCurvesSay() throws SQLException {
    each(
        """
        SELECT sum(amount), sum(100 * taste), sum(100 * taste * taste),
          sum(worth), sum(100 * wear), sum(100 * wear * wear)
        FROM (SELECT amount, worth, plan, member.seed,
            (1 + 0.2 * ln(date_diff('second', joined, buy."at") / 86400.0 + 1)) * %s AS taste,
            greatest(0, 1 - 0.02 * date_diff('second', joined, buy."at") / 2629800.0) AS wear,
            least(3, floor(date_diff('day', joined, buy."at") / 400)) AS age
          FROM buy JOIN member ON member.id = member_id AND member.seed = buy.seed)
        GROUP BY plan, age, seed"""
            .formatted(ofPlan(2, 0.7)),
        row -> {
          add(row.getDouble(1), row.getDouble(2), row.getDouble(3));
          // a month of the calendar is up to two days off the mean one
          double error = 0.02 * 2 / 30.4 * row.getDouble(5);
          add(row.getDouble(4), row.getDouble(5), row.getDouble(6) + error * error);
        });
    assertFair(SEEDS * 3 * 4 * 2, 0);
  }
}
