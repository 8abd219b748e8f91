package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a subscription product would look at in {@code saas_subscriptions.json}. */
class SaasSubscriptionsTest {

  /** How much faster or slower than declared each size goes from state to state. */
  private static final Map<String, Double> PACE =
      Map.of("small", 1.25, "medium", 0.8, "enterprise", 0.4);

  private static final double[] USED = {
    1, 0.88, 0.8, 0.75, 0.71, 0.68, 0.66, 0.64, 0.63, 0.62, 0.61, 0.6
  };

  private static ExampleTables saas;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    saas = ExampleTables.of("saas_subscriptions", folder, d -> d.rows("account", 6000));
  }

  @AfterAll
  static void close() throws SQLException {
    saas.close();
  }

  @Test
  void everyAccountBeginsWithATrialWhenItSignsUp() throws SQLException {
    assertThat(
            saas.count(
                "SELECT count(*) FROM account a WHERE NOT EXISTS (SELECT 1 FROM subscription_state s"
                    + " WHERE s.account_id = a.account_id AND s.state = 'trial'"
                    + " AND s.entered_at = a.signed_up_at)"))
        .isZero();
    assertThat(saas.count("SELECT count(*) FROM subscription_state WHERE state = 'trial'"))
        .isEqualTo(6000);
  }

  @Test
  void aStateIsLeftWhenTheNextIsEntered() throws SQLException {
    assertThat(
            saas.rows(
                "SELECT left_at, lead(entered_at) OVER (PARTITION BY account_id ORDER BY state_id)"
                    + " AS next FROM subscription_state QUALIFY left_at IS DISTINCT FROM next"))
        .isEmpty();
    assertThat(saas.countWhere("subscription_state", "left_at <= entered_at")).isZero();
    assertThat(saas.countWhere("subscription_state", "state = 'cancelled' AND left_at IS NOT NULL"))
        .isZero();
    assertThat(saas.countWhere("subscription_state", "entered_at > '2024-12-31T23:59:59Z'"))
        .isZero();
  }

  @Test
  void mostTrialsBecomeCustomers() throws SQLException {
    List<Object> row =
        saas.rows(
                "SELECT count(*) FILTER (next = 'active'), count(*) FROM (SELECT state,"
                    + " lead(state) OVER (PARTITION BY account_id ORDER BY state_id) AS next"
                    + " FROM subscription_state) WHERE state = 'trial' AND next IS NOT NULL")
            .get(0);
    double decided = ((Number) row.get(1)).doubleValue();
    assertThat(((Number) row.get(0)).doubleValue() / decided)
        .isCloseTo(0.58, within(4 * Math.sqrt(0.58 * 0.42 / decided)));
  }

  @Test
  void everySizeIsRetainedAsTheMachineSays() throws SQLException {
    for (String size : PACE.keySet()) {
      double accounts = saas.countWhere("account", "size = '" + size + "'");
      for (int weeks : new int[] {4, 12, 26, 52}) {
        double expected = retained(PACE.get(size), weeks);
        assertThat(kept("size = '" + size + "'", weeks) / accounts)
            .as("%s accounts after %d weeks", size, weeks)
            .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / accounts)));
      }
    }
  }

  @Test
  void everyCohortIsRetainedAlike() throws SQLException {
    double sum = 0;
    int cohorts = 0;
    for (List<Object> row :
        saas.rows(
            "SELECT strftime(signed_up_at, '%Y-%m') AS cohort, count(*) FILTER (size = 'small'),"
                + " count(*) FILTER (size = 'medium'), count(*) FILTER (size = 'enterprise')"
                + " FROM account GROUP BY 1 ORDER BY 1")) {
      double mean = 0;
      double variance = 0;
      for (int i = 1; i <= 3; i++) {
        double accounts = ((Number) row.get(i)).doubleValue();
        double p = retained(PACE.get(List.of("small", "medium", "enterprise").get(i - 1)), 12);
        mean += accounts * p;
        variance += accounts * p * (1 - p);
      }
      double kept = kept("strftime(signed_up_at, '%Y-%m') = '" + row.get(0) + "'", 12);
      sum += (kept - mean) * (kept - mean) / variance;
      cohorts++;
    }
    assertThat(cohorts).isEqualTo(24);
    assertThat(1 - new ChiSquaredDistribution(cohorts).cumulativeProbability(sum))
        .isGreaterThan(Fit.LEVEL);
  }

  /** Accounts that have not cancelled so many weeks after they signed up. */
  private static double kept(String accounts, int weeks) throws SQLException {
    return saas.count(
        ("SELECT count(*) FROM account a WHERE %s AND NOT EXISTS (SELECT 1 FROM subscription_state s"
                + " WHERE s.account_id = a.account_id AND s.state = 'cancelled'"
                + " AND s.entered_at <= a.signed_up_at + to_days(%d))")
            .formatted(accounts, 7 * weeks));
  }

  /** The same by the declared machine: trial, active, past due, paused, week by week. */
  private static double retained(double pace, int weeks) {
    double[] leave = {0.5 * pace, 0.014 * pace, 0.6 * pace, 0.1 * pace};
    double[][] next = {{0, 0.58, 0, 0}, {0, 0, 0.5, 0.1}, {0, 0.78, 0, 0}, {0, 0.6, 0, 0}};
    double[] in = {1, 0, 0, 0};
    for (int week = 0; week < weeks; week++) {
      double[] then = new double[4];
      for (int i = 0; i < 4; i++) {
        then[i] += in[i] * (1 - leave[i]);
        for (int j = 0; j < 4; j++) {
          then[j] += in[i] * leave[i] * next[i][j];
        }
      }
      in = then;
    }
    return in[0] + in[1] + in[2] + in[3];
  }

  @Test
  void seatsInUseDeclineWithTheAgeOfTheAccount() throws SQLException {
    for (List<Object> row :
        saas.rows(
            "SELECT month_number, avg(active_users / seats) FROM monthly_usage"
                + " WHERE seats >= 50 AND (cancelled_at IS NULL OR cancelled_at > measured_at)"
                + " GROUP BY 1 ORDER BY 1")) {
      double expected = USED[((Number) row.get(0)).intValue()] * 16 / 18;
      assertThat(((Number) row.get(1)).doubleValue())
          .as("month %s", row.get(0))
          .isCloseTo(expected, within(0.012));
    }
  }

  @Test
  void nobodyUsesWhatIsCancelled() throws SQLException {
    assertThat(saas.countWhere("monthly_usage", "active_users > 0 AND cancelled_at <= measured_at"))
        .isZero();
    assertThat(
            saas.count(
                "SELECT count(*) FROM monthly_usage u LEFT JOIN subscription_state s"
                    + " ON s.account_id = u.account_id AND s.state = 'cancelled'"
                    + " WHERE u.cancelled_at IS DISTINCT FROM s.entered_at"))
        .isZero();
    assertThat(saas.countWhere("support_ticket", "opened_at < signed_up_at")).isZero();
    assertThat(saas.countWhere("support_ticket", "opened_at > cancelled_at")).isZero();
  }

  @Test
  void revenueComesFromThoseWhoPay() throws SQLException {
    assertThat(
            saas.countWhere(
                "subscription_state",
                "mrr_usd <> CASE WHEN state IN ('active', 'past_due')"
                    + " THEN seats * price_per_seat_usd ELSE 0 END"))
        .isZero();
  }

  @Test
  void largeAccountsWriteMoreTicketsAndAreAnsweredSooner() throws SQLException {
    Map<String, Double> tickets = Map.of("small", 0.5, "medium", 1.4, "enterprise", 4.0);
    Map<String, Double> response = Map.of("small", 1.5, "medium", 1.0, "enterprise", 0.4);
    for (List<Object> row :
        saas.rows(
            "SELECT size, count(DISTINCT account_id), count(ticket_id),"
                + " median(first_response_minutes) FROM account LEFT JOIN support_ticket"
                + " USING (account_id) GROUP BY size")) {
      String size = (String) row.get(0);
      double accounts = ((Number) row.get(1)).doubleValue();
      double factor = tickets.get(size);
      double deviation = Math.sqrt((factor * factor * 2.5 + 0.25) / accounts);
      assertThat(((Number) row.get(2)).doubleValue() / accounts)
          .as("tickets of %s accounts", size)
          .isCloseTo(2.5 * factor, within(4 * deviation));
      double median = Math.exp(4.6) * response.get(size);
      assertThat(((Number) row.get(3)).doubleValue() / median).isCloseTo(1, within(0.07));
    }
  }
}
