package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shopkeeper would look at in {@code ecommerce.json}. */
class EcommerceTest {

  private static final String ORDERS_OF_OLD_CUSTOMERS =
      "\"order\" JOIN customer USING (customer_id) WHERE registered_at < '2023-01-01'";

  private static final double[] HOURS = {
    3, 1, 1, 1, 1, 1, 2, 4, 7, 10, 12, 13, 14, 13, 12, 12, 13, 14, 16, 19, 20, 17, 11, 6
  };
  private static final double[] WEEKDAYS = {13, 12, 12, 13, 15, 18, 17};
  private static final double[] MONTHS = {8, 7, 8, 8, 8, 8, 7, 7, 8, 9, 14, 15};

  private static ExampleTables shop;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    shop = ExampleTables.of("ecommerce", folder);
  }

  @AfterAll
  static void close() throws SQLException {
    shop.close();
  }

  @Test
  void anOrdersCityIsItsStoresCity() throws SQLException {
    assertThat(
            shop.countWhere(
                "order",
                "store_city <> (SELECT city FROM store s WHERE s.store_id = \"order\".store_id)"))
        .isZero();
  }

  @Test
  void aCityLiesInOneCountry() throws SQLException {
    assertThat(shop.rows("SELECT city FROM store GROUP BY city HAVING count(DISTINCT country) > 1"))
        .isEmpty();
    assertThat(shop.values("SELECT DISTINCT country FROM store WHERE city IN ('Paris', 'Lyon')"))
        .containsExactly("France");
  }

  @Test
  void everyOrderHasItsCustomerStoreAndLines() throws SQLException {
    assertThat(shop.orphans("order.customer_id", "customer.customer_id")).isZero();
    assertThat(shop.orphans("order.store_id", "store.store_id")).isZero();
    assertThat(shop.orphans("order.order_id", "order_line.order_id")).isZero();
    assertThat(shop.orphans("order_line.product_id", "product.product_id")).isZero();
  }

  @Test
  void loyalCustomersOrderMore() throws SQLException {
    Map<String, Double> factors =
        Map.of("occasional", 0.5, "regular", 1.2, "loyal", 2.6, "business", 1.6);
    for (List<Object> row :
        shop.rows(
            "SELECT segment, count(DISTINCT customer_id), count(order_id) FROM customer"
                + " LEFT JOIN \"order\" USING (customer_id) GROUP BY segment")) {
      double factor = factors.get(row.get(0));
      double customers = ((Number) row.get(1)).doubleValue();
      double orders = ((Number) row.get(2)).doubleValue();
      // a scaled Poisson draw and its rounding at random
      double deviation = Math.sqrt((factor * factor * 3.2 + 0.25) / customers);
      assertThat(orders / customers).isCloseTo(3.2 * factor, within(4 * deviation));
    }
  }

  @Test
  void mostOrdersAreSmall() throws SQLException {
    String sizes =
        "SELECT n - 1, count(*) FROM (SELECT count(*) n FROM order_line GROUP BY order_id) GROUP BY n";
    double[] weights = IntStream.rangeClosed(1, 8).mapToDouble(k -> Math.pow(k, -1.5)).toArray();
    assertThat(Fit.pValue(shop, sizes, weights)).isGreaterThan(Fit.LEVEL);
  }

  @Test
  void ordersComeInTheEvening() throws SQLException {
    String hours =
        "SELECT hour(ordered_at), count(*) FROM " + ORDERS_OF_OLD_CUSTOMERS + " GROUP BY 1";
    assertThat(Fit.pValue(shop, hours, HOURS)).isGreaterThan(Fit.LEVEL);
  }

  @Test
  void ordersComeOnWeekendsAndBeforeChristmas() throws SQLException {
    double[] byWeekday = new double[7];
    double[] byMonth = new double[12];
    LocalDate end = LocalDate.of(2025, 1, 1);
    for (LocalDate day = LocalDate.of(2023, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      int weekday = day.getDayOfWeek().getValue() - 1;
      int month = day.getMonthValue() - 1;
      byWeekday[weekday] += WEEKDAYS[weekday] * MONTHS[month];
      byMonth[month] += WEEKDAYS[weekday] * MONTHS[month];
    }
    String weekdays =
        "SELECT isodow(ordered_at) - 1, count(*) FROM " + ORDERS_OF_OLD_CUSTOMERS + " GROUP BY 1";
    String months =
        "SELECT month(ordered_at) - 1, count(*) FROM " + ORDERS_OF_OLD_CUSTOMERS + " GROUP BY 1";
    assertThat(Fit.pValue(shop, weekdays, byWeekday)).isGreaterThan(Fit.LEVEL);
    assertThat(Fit.pValue(shop, months, byMonth)).isGreaterThan(Fit.LEVEL);
  }

  @Test
  void nobodyOrdersBeforeRegistering() throws SQLException {
    assertThat(
            shop.count(
                "SELECT count(*) FROM \"order\" JOIN customer USING (customer_id)"
                    + " WHERE ordered_at < registered_at"))
        .isZero();
  }

  @Test
  void whatArrivesArrivesLaterAndTheRestDoesNot() throws SQLException {
    assertThat(shop.countWhere("order", "delivered_at <= ordered_at")).isZero();
    assertThat(shop.countWhere("order", "delivered_at > '2024-12-31T23:59:59Z'")).isZero();
    assertThat(
            shop.countWhere(
                "order", "(delivered_at IS NULL) <> (status IN ('shipped', 'cancelled'))"))
        .isZero();
    assertThat(shop.number("SELECT avg(epoch(delivered_at - ordered_at)) / 3600 FROM \"order\""))
        .isBetween(45.0, 57.0);
  }

  @Test
  void aLineCostsWhatItsProductCosts() throws SQLException {
    assertThat(
            shop.count(
                "SELECT count(*) FROM order_line JOIN product USING (product_id)"
                    + " WHERE unit_price <> price"))
        .isZero();
    assertThat(
            shop.countWhere(
                "order_line",
                "amount <> round(unit_price * quantity * (100 - discount_percent) * 0.01, 2)"))
        .isZero();
    assertThat(shop.number("SELECT avg(quantity) FROM order_line"))
        .isCloseTo(1 / 0.72, within(0.03));
  }

  @Test
  void bestsellersTakeTheirShare() throws SQLException {
    double[] weights = IntStream.rangeClosed(1, 400).mapToDouble(r -> Math.pow(r, -0.9)).toArray();
    double best = IntStream.range(0, 40).mapToDouble(r -> weights[r]).sum();
    double all = IntStream.range(0, 400).mapToDouble(r -> weights[r]).sum();
    double share =
        shop.number(
            "SELECT sum(n) / (SELECT count(*) FROM order_line) FROM (SELECT count(*) n FROM"
                + " order_line GROUP BY product_id ORDER BY n DESC LIMIT 40)");
    assertThat(share).isCloseTo(best / all, within(0.02));
  }

  @Test
  void everyOrderIsPaidOnceAndAfterItWasMade() throws SQLException {
    assertThat(shop.count("SELECT count(*) FROM payment"))
        .isEqualTo(shop.count("SELECT count(*) FROM \"order\""))
        .isEqualTo(shop.count("SELECT count(DISTINCT order_id) FROM payment"));
    String joined = "SELECT count(*) FROM payment p JOIN \"order\" o USING (order_id) WHERE ";
    assertThat(shop.count(joined + "p.authorized_at <= o.ordered_at")).isZero();
    assertThat(shop.count(joined + "p.authorized_at > o.ordered_at + INTERVAL 1 HOUR")).isZero();
    assertThat(shop.count(joined + "(p.status = 'voided') <> (o.status = 'cancelled')")).isZero();
  }

  @Test
  void onlyWhatArrivedIsReviewedAndByWhoeverBoughtIt() throws SQLException {
    String joined =
        "SELECT count(*) FROM review r JOIN order_line l USING (order_line_id)"
            + " JOIN \"order\" o USING (order_id) WHERE ";
    assertThat(shop.count(joined + "r.written_at <= o.delivered_at OR o.delivered_at IS NULL"))
        .isZero();
    assertThat(shop.count(joined + "r.product_id <> l.product_id")).isZero();
    assertThat(shop.count(joined + "r.customer_id <> o.customer_id")).isZero();
  }

  @Test
  void ratingsAreJShaped() throws SQLException {
    assertThat(
            Fit.pValue(
                shop, "SELECT rating - 1, count(*) FROM review GROUP BY 1", 6, 3, 10, 22, 59))
        .isGreaterThan(Fit.LEVEL);
  }

  @Test
  void emailsFitTheNames() throws SQLException {
    double fitting =
        shop.number(
            "SELECT avg(CAST(contains(email, strip_accents(lower(regexp_extract(name, '[^ ]+$')))) AS INT))"
                + " FROM customer WHERE country IN ('Spain', 'Italy', 'Netherlands')");
    assertThat(fitting).isGreaterThan(0.9);
  }

  @Test
  void columnsHaveTheTypesThatAnalystsExpect() throws SQLException {
    assertThat(shop.types("order_line"))
        .contains("order_id BIGINT", "unit_price DECIMAL(8,2)", "amount DECIMAL(10,2)");
    assertThat(shop.types("order"))
        .contains(
            "customer_id VARCHAR",
            "ordered_at TIMESTAMP WITH TIME ZONE",
            "delivered_at TIMESTAMP WITH TIME ZONE");
    assertThat(shop.types("customer")).contains("accepts_marketing BOOLEAN", "date_of_birth DATE");
  }
}
