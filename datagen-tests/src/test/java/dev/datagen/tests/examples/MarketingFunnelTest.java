package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a marketer would look at in {@code marketing_funnel.json}. */
class MarketingFunnelTest {

  private static final Map<String, Double> CHANNELS =
      Map.of("paid_search", 1.0, "email", 1.3, "organic", 1.1, "social", 0.8, "display", 0.6);
  private static final double[] RATES = {0.58, 0.3, 0.5, 0.65};
  private static final double[] HOURS = {0.05, 0.4, 6, 0.15};

  private static ExampleTables funnel;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    funnel = ExampleTables.of("marketing_funnel", folder, d -> d.rows("visitor", 40_000));
  }

  @AfterAll
  static void close() throws SQLException {
    funnel.close();
  }

  @Test
  void everyChannelConvertsAtItsOwnRate() throws SQLException {
    for (List<Object> row :
        funnel.rows(
            "SELECT channel, list(reached ORDER BY stage_index)::VARCHAR FROM (SELECT channel,"
                + " stage_index, count(*) AS reached FROM funnel_step GROUP BY ALL) GROUP BY 1")) {
      double factor = CHANNELS.get(row.get(0));
      String[] reached = ((String) row.get(1)).replaceAll("[\\[\\] ]", "").split(",");
      assertThat(reached).hasSize(5);
      for (int stage = 1; stage < 5; stage++) {
        double from = Double.parseDouble(reached[stage - 1]);
        double rate = Math.min(1, RATES[stage - 1] * factor);
        assertThat(Double.parseDouble(reached[stage]) / from)
            .as("%s to stage %d", row.get(0), stage)
            .isCloseTo(rate, within(4 * Math.sqrt(rate * (1 - rate) / from)));
      }
    }
  }

  @Test
  void everyVisitorIsInTheFunnelFromTheirFirstVisit() throws SQLException {
    assertThat(
            funnel.count(
                "SELECT count(*) FROM visitor v JOIN funnel_step s USING (visitor_id)"
                    + " WHERE s.stage_index = 0 AND s.reached_at = v.first_seen_at"
                    + " AND s.stage_name = 'visit'"))
        .isEqualTo(40_000);
  }

  @Test
  void stagesFollowEachOtherWithoutGapsAndTimeGoesOn() throws SQLException {
    assertThat(
            funnel.rows(
                "SELECT stage_index - lag(stage_index) OVER w AS step,"
                    + " reached_at > lag(reached_at) OVER w AS later FROM funnel_step"
                    + " WINDOW w AS (PARTITION BY visitor_id ORDER BY step_id)"
                    + " QUALIFY step IS NOT NULL AND (step <> 1 OR NOT later)"))
        .isEmpty();
  }

  @Test
  void theWayToTheNextStageTakesItsTime() throws SQLException {
    for (List<Object> row :
        funnel.rows(
            "SELECT stage_index, avg(hours), count(*) FROM (SELECT stage_index,"
                + " epoch(reached_at - lag(reached_at) OVER (PARTITION BY visitor_id"
                + " ORDER BY stage_index)) / 3600 AS hours FROM funnel_step)"
                + " WHERE stage_index > 0 GROUP BY 1")) {
      double mean = HOURS[((Number) row.get(0)).intValue() - 1];
      double steps = ((Number) row.get(2)).doubleValue();
      assertThat(((Number) row.get(1)).doubleValue())
          .isCloseTo(mean, within(4 * mean / Math.sqrt(steps)));
    }
  }

  @Test
  void visitorsComeWhileTheirCampaignRunsAndThroughItsChannel() throws SQLException {
    assertThat(
            funnel.count(
                "SELECT count(*) FROM visitor v JOIN campaign c USING (campaign_id)"
                    + " WHERE v.first_seen_at::DATE NOT BETWEEN c.starts_on AND c.ends_on"
                    + " OR v.channel <> c.channel"))
        .isZero();
    assertThat(
            Fit.pValue(
                funnel,
                "SELECT hour(first_seen_at), count(*) FROM visitor GROUP BY 1",
                4,
                2,
                1,
                1,
                1,
                2,
                4,
                7,
                9,
                10,
                10,
                10,
                12,
                11,
                10,
                10,
                10,
                12,
                14,
                17,
                19,
                18,
                13,
                8))
        .isGreaterThan(Fit.LEVEL);
  }

  @Test
  void onlyPurchasesBringMoney() throws SQLException {
    assertThat(
            funnel.countWhere("funnel_step", "(revenue_eur IS NULL) = (stage_name = 'purchase')"))
        .isZero();
    double median = funnel.number("SELECT median(revenue_eur) FROM funnel_step");
    assertThat(median / Math.exp(4.1)).isCloseTo(1, within(0.07));
  }

  @Test
  void whatACampaignCostsFollowsFromItsClicks() throws SQLException {
    assertThat(
            funnel.countWhere(
                "campaign_day", "spend_eur <> clicks * cost_per_click_eur OR clicks > impressions"))
        .isZero();
    assertThat(funnel.countWhere("campaign", "(channel = 'organic') <> (cost_per_click_eur = 0)"))
        .isZero();
    assertThat(
            funnel.rows(
                "SELECT DISTINCT count(DISTINCT day), max(day) - min(day) FROM campaign_day"
                    + " GROUP BY campaign_id"))
        .containsExactly(List.of(7L, 6L));
  }
}
