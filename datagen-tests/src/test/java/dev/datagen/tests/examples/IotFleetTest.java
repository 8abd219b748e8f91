package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer would look at in {@code iot_fleet.json}. */
class IotFleetTest {

  private static final double[] HOURS = {
    0.6, 0.52, 0.5, 0.5, 0.55, 0.75, 1.1, 1.35, 1.3, 1.15, 1.05, 1.0, 1.05, 1.0, 0.95, 0.95, 1.0,
    1.15, 1.3, 1.35, 1.25, 1.1, 0.9, 0.7
  };
  private static final double[] MONTHS = {
    0.9, 0.9, 0.94, 0.98, 1.06, 1.14, 1.18, 1.16, 1.04, 0.96, 0.92, 0.9
  };

  /**
   * Vibration without wear: outliers stand out, since m is 5 at least and spikes multiply by 1 + m.
   */
  private static final String WORN =
      "WITH worn AS (SELECT t.*, installed_at, date_diff('day', installed_at, measured_at) / 30.44"
          + " AS months, vibration_mm_s / (1 + 0.02 * months) AS base, base > 4.2 AS is_outlier"
          + " FROM telemetry t JOIN device USING (device_id)) ";

  private static ExampleTables fleet;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    fleet = ExampleTables.of("iot_fleet", folder, d -> d.rows("device", 1200));
  }

  @AfterAll
  static void close() throws SQLException {
    fleet.close();
  }

  @Test
  void oneOfAHundredSamplesBelongsToABurst() throws SQLException {
    // bursts come whole, so the share varies as if there were a tenth of the samples
    double samples = fleet.count("SELECT count(*) FROM telemetry") / 13.0;
    assertThat(fleet.number(WORN + "SELECT avg(is_outlier::INT) FROM worn"))
        .isCloseTo(0.01, within(4 * Math.sqrt(0.01 / samples)));
    assertThat(fleet.count(WORN + "SELECT count(*) FROM worn WHERE base BETWEEN 3 AND 4.2"))
        .isLessThan(20);
  }

  @Test
  void burstsAreRunsOfSamplesOfOneDevice() throws SQLException {
    List<List<Object>> runs =
        fleet.rows(
            WORN
                + ", run AS (SELECT telemetry_id - row_number() OVER (PARTITION BY device_id,"
                + " is_outlier ORDER BY telemetry_id) AS id, device_id, is_outlier FROM worn)"
                + " SELECT count(*) FILTER (n BETWEEN 2 AND 20), count(*), avg(n) FROM"
                + " (SELECT count(*) AS n FROM run WHERE is_outlier GROUP BY device_id, id)");
    double all = ((Number) runs.get(0).get(1)).doubleValue();
    // runs that touch, and those that reach over a device's first or last sample, may be others
    assertThat(((Number) runs.get(0).get(0)).doubleValue() / all).isGreaterThan(0.9);
    assertThat(((Number) runs.get(0).get(2)).doubleValue()).isBetween(9.5, 12.5);
  }

  @Test
  void loadFollowsTheHoursAndTheMonths() throws SQLException {
    assertThat(cycle("hour(measured_at)", HOURS)).isLessThan(0.02);
    assertThat(cycle("month(measured_at) - 1", MONTHS)).isLessThan(0.02);
  }

  /** The greatest deviation of the mean load from its factors, the other cycle divided out. */
  private static double cycle(String position, double[] factors) throws SQLException {
    double worst = 0;
    String load =
        "power_kw / rated_power_kw / 0.55 / %s[hour(measured_at) + 1] / %s[month(measured_at)]"
            .formatted(List.of(boxed(HOURS)), List.of(boxed(MONTHS)));
    for (List<Object> row :
        fleet.rows("SELECT %s, avg(%s) FROM telemetry GROUP BY 1".formatted(position, load))) {
      assertThat(((Number) row.get(0)).intValue()).isBetween(0, factors.length - 1);
      worst = Math.max(worst, Math.abs(((Number) row.get(1)).doubleValue() - 1));
    }
    return worst;
  }

  private static Double[] boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  @Test
  void vibrationGrowsTwoPercentWithEveryMonthInService() throws SQLException {
    double mean = Math.exp(0.35 + 0.18 * 0.18 / 2);
    assertThat(
            fleet.number(
                    WORN
                        + "SELECT regr_slope(vibration_mm_s, months) FROM worn WHERE NOT is_outlier")
                / mean)
        .isCloseTo(0.02, within(0.0006));
    assertThat(
            fleet.number(
                    WORN
                        + "SELECT regr_intercept(vibration_mm_s, months) FROM worn WHERE NOT is_outlier")
                / mean)
        .isCloseTo(1, within(0.02));
  }

  @Test
  void oldPumpsAreRepairedMoreOften() throws SQLException {
    double[] byAge = {0.5, 1, 1.6, 2.2};
    for (List<Object> row :
        fleet.rows(
            "SELECT date_sub('year', installed_at, TIMESTAMPTZ '2024-12-31 23:50:00') AS age,"
                + " count(DISTINCT device_id), count(maintenance_id) FROM device"
                + " LEFT JOIN maintenance USING (device_id) GROUP BY 1")) {
      double factor = byAge[((Number) row.get(0)).intValue()];
      double devices = ((Number) row.get(1)).doubleValue();
      double deviation = Math.sqrt((factor * factor * 2 + 0.25) / devices);
      assertThat(((Number) row.get(2)).doubleValue() / devices)
          .as("repairs at %s years", row.get(0))
          .isCloseTo(2 * factor, within(4 * deviation));
    }
  }

  @Test
  void nothingHappensBeforeInstallationOrOutsideWorkingHours() throws SQLException {
    String joined = " JOIN device USING (device_id) WHERE ";
    assertThat(
            fleet.count("SELECT count(*) FROM telemetry" + joined + "measured_at < installed_at"))
        .isZero();
    assertThat(
            fleet.count("SELECT count(*) FROM maintenance" + joined + "started_at < installed_at"))
        .isZero();
    assertThat(
            fleet.countWhere(
                "maintenance", "hour(started_at) NOT BETWEEN 6 AND 16 OR isodow(started_at) = 7"))
        .isZero();
    assertThat(fleet.countWhere("device", "isodow(installed_at) > 5")).isZero();
  }

  @Test
  void theStatusFollowsFromTheVibrationAndTheCodeFromTheRepair() throws SQLException {
    assertThat(
            fleet.countWhere(
                "telemetry",
                "status <> CASE WHEN vibration_mm_s > 7.1 THEN 'alarm'"
                    + " WHEN vibration_mm_s > 4.5 THEN 'warning' ELSE 'ok' END"))
        .isZero();
    assertThat(fleet.rows("SELECT DISTINCT kind, error_code FROM maintenance ORDER BY 1"))
        .containsExactly(
            List.of("bearing", "E11"),
            List.of("inspection", "none"),
            List.of("motor", "E40"),
            List.of("seal", "E23"));
  }

  @Test
  void telegramsArriveAfterTheyWereMeasuredAndInOrderOfMeasurement() throws SQLException {
    assertThat(fleet.countWhere("telemetry", "received_at <= measured_at")).isZero();
    assertThat(
            fleet.rows(
                "SELECT measured_at < lag(measured_at) OVER (PARTITION BY device_id"
                    + " ORDER BY telemetry_id) AS back FROM telemetry QUALIFY back"))
        .isEmpty();
  }
}
