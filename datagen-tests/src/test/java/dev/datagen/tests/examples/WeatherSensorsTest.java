package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a meteorologist would look at in {@code weather_sensors.json}. */
class WeatherSensorsTest {

  private static ExampleTables weather;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    weather = ExampleTables.of("weather_sensors", folder, datagen -> datagen.rows("station", 150));
  }

  @AfterAll
  static void close() throws SQLException {
    weather.close();
  }

  @Test
  void stationsLieInGermanyAtTheHeightOfTheirTown() throws SQLException {
    assertThat(
            weather.countWhere(
                "station",
                "latitude NOT BETWEEN 47.2 AND 55.1 OR longitude NOT BETWEEN 5.8 AND 15.1"))
        .isZero();
    assertThat(weather.types("station"))
        .contains("latitude DECIMAL(7,5)", "longitude DECIMAL(7,5)");
    assertThat(
            weather.number(
                "SELECT max(abs(altitude_m - CAST(substr(gazetteer_entry, 13, 4) AS INT))"
                    + " / greatest(altitude_m, 50)) FROM station"))
        .isLessThan(0.2);
    assertThat(weather.number("SELECT avg(altitude_m) FROM station WHERE name LIKE 'Kempten%'"))
        .isBetween(600.0, 800.0);
  }

  @Test
  void everyStationHasOneOrTwoSensors() throws SQLException {
    String sizes =
        "SELECT n - 1, count(*) FROM (SELECT count(*) n FROM sensor GROUP BY station_id) GROUP BY n";
    assertThat(Fit.pValue(weather, sizes, 1, 1)).isGreaterThan(Fit.LEVEL);
    assertThat(weather.orphans("station.station_id", "sensor.station_id")).isZero();
  }

  @Test
  void readingsFollowEachOtherEveryQuarterOfAnHourWithoutGaps() throws SQLException {
    assertThat(
            weather.rows(
                "SELECT DISTINCT observed_at - lag(observed_at) OVER (PARTITION BY sensor_id"
                    + " ORDER BY reading_id) AS step FROM reading QUALIFY step IS NOT NULL"))
        .hasSize(1);
    assertThat(
            weather.values(
                "SELECT DISTINCT count(*) FROM reading r JOIN sensor s USING (sensor_id)"
                    + " WHERE r.observed_at >= s.log_start GROUP BY sensor_id"))
        .containsExactly(672L);
    assertThat(weather.countWhere("reading", "epoch(observed_at) % 900 <> 0")).isZero();
  }

  @Test
  void itIsWarmInSummerAndColdInWinter() throws SQLException {
    // monthly means of Germany's lowlands, give or take the weather of a year
    double[] means = {0.5, 1.5, 5, 9.5, 14, 17, 19, 18.5, 14.5, 10, 5, 2};
    for (List<Object> row :
        weather.rows(
            "SELECT month(observed_at), avg(temperature_c + 0.0065 * altitude_m)"
                + " FROM reading GROUP BY 1 ORDER BY 1")) {
      int month = ((Number) row.get(0)).intValue();
      assertThat(((Number) row.get(1)).doubleValue())
          .as("mean of month %d", month)
          .isCloseTo(means[month - 1], within(4.0));
    }
    assertThat(weather.countWhere("reading", "temperature_c NOT BETWEEN -35 AND 42")).isZero();
    assertThat(weather.types("reading")).contains("temperature_c DECIMAL(4,1)");
  }

  @Test
  void afternoonsAreWarmerThanNightsAndMoreSoInSummer() throws SQLException {
    assertThat(swing("6, 7, 8")).isBetween(8.0, 11.0);
    assertThat(swing("12, 1, 2")).isBetween(2.0, 5.0);
  }

  private static double swing(String months) throws SQLException {
    return weather.number(
        ("SELECT avg(temperature_c) FILTER (hour(observed_at) = 14)"
                + " - avg(temperature_c) FILTER (hour(observed_at) = 2)"
                + " FROM reading WHERE month(observed_at) IN (%s)")
            .formatted(months));
  }

  @Test
  void theThinnerTheAirTheHigherTheStation() throws SQLException {
    assertThat(weather.number("SELECT regr_slope(pressure_hpa, altitude_m) FROM reading"))
        .isCloseTo(-0.116, within(0.012));
    assertThat(weather.number("SELECT regr_slope(temperature_c, altitude_m) FROM reading"))
        .isCloseTo(-0.0065, within(0.004));
  }

  @Test
  void humidityIsBetaAroundItsDailyCycle() throws SQLException {
    double mean = new BetaDistribution(9, 3.2).getNumericalMean() * 100;
    assertThat(
            weather.number(
                "SELECT avg(humidity_percent - 4 * cos(season_phase)"
                    + " - 9 * cos((hour(observed_at) - 3) * 0.2617993878)) FROM reading"))
        .isCloseTo(mean, within(1.0));
    assertThat(
            weather.number(
                "SELECT avg(humidity_percent) FILTER (hour(observed_at) = 3)"
                    + " - avg(humidity_percent) FILTER (hour(observed_at) = 15) FROM reading"))
        .isBetween(14.0, 19.0);
  }

  @Test
  void windIsWeibullAndGustsExceedIt() throws SQLException {
    assertThat(weather.countWhere("reading", "gust_ms < wind_ms")).isZero();
    assertThat(weather.number("SELECT avg(wind_ms) FROM reading")).isBetween(3.2, 4.0);
    assertThat(
            weather.number(
                "SELECT avg(wind_ms) FILTER (hour(observed_at) = 13)"
                    + " / avg(wind_ms) FILTER (hour(observed_at) = 2) FROM reading"))
        .isCloseTo(1.27 / 0.77, within(0.08));
    assertThat(
            Fit.pValue(
                weather,
                Fit.counts("reading", "wind_direction", "N", "NE", "E", "SE", "S", "SW", "W", "NW"),
                7,
                9,
                11,
                9,
                12,
                21,
                20,
                11))
        .isGreaterThan(Fit.LEVEL);
  }

  @Test
  void theConditionFitsTheReading() throws SQLException {
    assertThat(
            weather.countWhere(
                "reading",
                "(condition IN ('drizzle', 'rain', 'snow')) <> (precipitation_mm > 0)"
                    + " OR (condition = 'snow' AND temperature_c >= 0.8)"
                    + " OR (condition = 'fog' AND humidity_percent < 97)"))
        .isZero();
    double wet = weather.number("SELECT avg(CAST(precipitation_mm > 0 AS INT)) FROM reading");
    // exponential with mean 0.4 above 1.1, and what rounds up to a tenth of a millimetre
    assertThat(wet).isCloseTo(Math.exp(-1.15 / 0.4), within(0.004));
  }

  @Test
  void theBatteryIsMissingInTwoOfAHundredReadings() throws SQLException {
    long all = weather.count("SELECT count(*) FROM reading");
    double missing = weather.countWhere("reading", "battery_v IS NULL") / (double) all;
    assertThat(missing).isCloseTo(0.02, within(4 * Math.sqrt(0.02 * 0.98 / all)));
    assertThat(weather.countWhere("reading", "battery_v NOT BETWEEN 3.3 AND 4.2")).isZero();
  }
}
