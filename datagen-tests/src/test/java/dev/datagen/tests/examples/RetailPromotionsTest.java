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

/** What a category manager would look at in {@code retail_promotions.json}. */
class RetailPromotionsTest {

  /**
   * The promotion of each product on each day, by the first row that matches; its weekday's weight.
   */
  private static final String DAYS =
      "WITH day AS (SELECT unnest(generate_series(DATE '2022-01-01', DATE '2024-12-31',"
          + " INTERVAL 1 DAY))::DATE AS d), plan AS (SELECT product_id, d,"
          + " [13, 13, 13, 15, 19, 22, 5][isodow(d)] AS weight, (SELECT min(promotion_id)"
          + " FROM promotion p WHERE p.product_id = product.product_id"
          + " AND d BETWEEN starts_on AND ends_on) AS promotion_id FROM product, day),"
          + " priced AS (SELECT plan.*, coalesce(discount_percent, 0) AS discount,"
          + " coalesce(demand_factor, 1) AS demand, coalesce(price_factor, 1) AS price"
          + " FROM plan LEFT JOIN promotion USING (promotion_id)) ";

  private static ExampleTables retail;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    retail = ExampleTables.of("retail_promotions", folder, d -> d.rows("store", 100));
  }

  @AfterAll
  static void close() throws SQLException {
    retail.close();
  }

  @Test
  void promotionsDrawAsManyBuyersAsTheyPromise() throws SQLException {
    List<List<Object>> levels =
        retail.rows(
            DAYS
                + ", planned AS (SELECT product_id, discount, sum(weight * demand) AS mass"
                + " FROM priced GROUP BY product_id, discount), whole AS (SELECT product_id,"
                + " sum(mass) AS mass FROM planned GROUP BY 1), sold AS (SELECT product_id,"
                + " count(*) AS n FROM sale GROUP BY 1), happened AS (SELECT discount,"
                + " count(*) AS n FROM sale JOIN priced ON priced.product_id = sale.product_id"
                + " AND d = sold_at::DATE GROUP BY 1)"
                + " SELECT discount, sum(planned.mass / whole.mass * sold.n),"
                + " any_value(happened.n) FROM planned JOIN whole USING (product_id)"
                + " JOIN sold USING (product_id) JOIN happened USING (discount) GROUP BY 1");
    assertThat(levels).hasSize(5);
    for (List<Object> level : levels) {
      double expected = ((Number) level.get(1)).doubleValue();
      assertThat(((Number) level.get(2)).doubleValue())
          .as("lines at %s percent off", level.get(0))
          .isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
  }

  @Test
  void aThirdOffBringsNearlyFourTimesTheSalesOfAnOrdinaryDay() throws SQLException {
    double uplift =
        retail.number(
            DAYS
                + ", daily AS (SELECT product_id, d, count(*) AS n FROM (SELECT product_id,"
                + " sold_at::DATE AS d FROM sale) GROUP BY ALL), calm AS (SELECT product_id,"
                + " sum(coalesce(n, 0)) / sum(weight) AS rate FROM priced LEFT JOIN daily"
                + " USING (product_id, d) WHERE discount = 0 GROUP BY 1)"
                + " SELECT sum(coalesce(n, 0)) / sum(weight * rate) FROM priced LEFT JOIN daily"
                + " USING (product_id, d) JOIN calm USING (product_id) WHERE discount = 33");
    assertThat(uplift).isCloseTo(1 + 33 * 0.09, within(0.4));
  }

  @Test
  void pricesRiseFourPercentAYearAndFallInPromotions() throws SQLException {
    assertThat(
            retail.count(
                DAYS
                    + "SELECT count(*) FROM sale JOIN priced ON priced.product_id = sale.product_id"
                    + " AND d = sold_at::DATE JOIN product ON product.product_id = sale.product_id"
                    + " WHERE abs(unit_price_eur - list_price_eur * price"
                    + " * pow(1.04, epoch(sold_at - TIMESTAMPTZ '2022-01-01') / 86400 / 365.25))"
                    + " > 0.0051"))
        .isZero();
  }

  @Test
  void threeOfAThousandLinesAreBulkBuyers() throws SQLException {
    double lines = retail.count("SELECT count(*) FROM sale");
    // ordinary lines have nine units at most, a bulk buyer at least 21
    assertThat(retail.countWhere("sale", "units BETWEEN 10 AND 20")).isZero();
    assertThat(retail.countWhere("sale", "units > 9") / lines)
        .isCloseTo(0.003, within(4 * Math.sqrt(0.003 / lines)));
    assertThat(retail.number("SELECT avg(units) FROM sale WHERE units <= 9"))
        .isCloseTo(1 / 0.7, within(0.02));
  }

  @Test
  void storesSellByTheDemandOfTheirRegion() throws SQLException {
    Map<String, Double> demand = Map.of("north", 1.0, "east", 0.7, "south", 1.4, "west", 1.2);
    for (List<Object> row :
        retail.rows(
            "SELECT region, count(*), count(DISTINCT store_id) FROM sale GROUP BY region")) {
      double stores = ((Number) row.get(2)).doubleValue();
      double mean = 1200 * demand.get(row.get(0));
      assertThat(((Number) row.get(1)).doubleValue() / stores)
          .as("lines of a store in the %s", row.get(0))
          .isCloseTo(mean, within(4 * demand.get(row.get(0)) * Math.sqrt(1200 / stores)));
    }
  }

  @Test
  void nobodyBuysWhenTheStoreIsClosed() throws SQLException {
    assertThat(retail.countWhere("sale", "hour(sold_at) < 7 OR hour(sold_at) > 21")).isZero();
    assertThat(retail.number("SELECT avg((isodow(sold_at) = 7)::INT) FROM sale"))
        .isCloseTo(0.05, within(0.005));
  }

  @Test
  void promotionsLastWholeWeeks() throws SQLException {
    assertThat(retail.countWhere("promotion", "isodow(starts_on) <> 1 OR isodow(ends_on) <> 7"))
        .isZero();
  }
}
