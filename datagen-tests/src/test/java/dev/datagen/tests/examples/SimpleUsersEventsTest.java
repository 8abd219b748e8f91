package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a product manager would look at in {@code simple_users_events.json}. */
class SimpleUsersEventsTest {

  private static ExampleTables app;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    app = ExampleTables.of("simple_users_events", folder);
  }

  @AfterAll
  static void close() throws SQLException {
    app.close();
  }

  @Test
  void aUserHasEightEventsOnAverage() throws SQLException {
    assertThat(app.number("SELECT count(*) / (SELECT count(*) FROM user) FROM event"))
        .isCloseTo(8, within(4 * Math.sqrt(8 / 1000.0)));
  }

  @Test
  void nothingHappensBeforeSignUp() throws SQLException {
    assertThat(
            app.count(
                "SELECT count(*) FROM event JOIN user USING (user_id)"
                    + " WHERE occurred_at < signed_up_at"))
        .isZero();
  }

  @Test
  void eventsHappenInTheUsersCountryAndFollowEachOther() throws SQLException {
    assertThat(
            app.count(
                "SELECT count(*) FROM event e JOIN user u USING (user_id)"
                    + " WHERE e.country <> u.country"))
        .isZero();
    assertThat(
            app.rows(
                "SELECT occurred_at < lag(occurred_at) OVER (PARTITION BY user_id ORDER BY event_id)"
                    + " AS back FROM event QUALIFY back"))
        .isEmpty();
  }

  @Test
  void usersAndEventsAreDividedAsDeclared() throws SQLException {
    assertThat(
            Fit.pValue(
                app,
                Fit.counts("user", "country", "US", "GB", "DE", "FR", "BR", "JP"),
                40,
                15,
                15,
                12,
                10,
                8))
        .isGreaterThan(Fit.LEVEL);
    assertThat(
            Fit.pValue(
                app,
                Fit.counts(
                    "event",
                    "event_type",
                    "page_view",
                    "search",
                    "click",
                    "add_to_cart",
                    "purchase"),
                55,
                20,
                15,
                7,
                3))
        .isGreaterThan(Fit.LEVEL);
    assertThat(app.countWhere("user", "age NOT BETWEEN 18 AND 90")).isZero();
  }
}
