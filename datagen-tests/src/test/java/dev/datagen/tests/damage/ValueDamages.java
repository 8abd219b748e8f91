package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;

import java.util.List;

/** Values broken: nulls, ranges, comparisons, patterns, lists. */
final class ValueDamages {

  private static final String ONE_ORDER = "order_id = 17";

  private ValueDamages() {}

  static List<Damage> all() {
    return List.of(
        of(
                "null a required text",
                sql("customer", "UPDATE customer SET country = NULL WHERE customer_id = 1004"))
            .fails("not_null customer.country")
            .touches("customer")
            .tells("customer_id = 1004"),
        of(
                "null a required number",
                sql("order", "UPDATE \"order\" SET quantity = NULL WHERE order_id = 17"))
            .fails("not_null order.quantity")
            .touches("order")
            .tells(ONE_ORDER),
        of(
                "null a reference",
                sql("order", "UPDATE \"order\" SET customer_id = NULL WHERE order_id = 17"))
            .fails("not_null order.customer_id")
            .touches("order"),
        of(
                "one age too high",
                sql("customer", "UPDATE customer SET age = 91 WHERE customer_id = 1004"))
            .fails("range customer.age")
            .touches("customer.age")
            .tells("age = 91"),
        of(
                "one age too low",
                sql("customer", "UPDATE customer SET age = -3 WHERE customer_id = 1004"))
            .fails("range customer.age")
            .touches("customer.age")
            .tells("age = -3"),
        of(
                "one decimal outside by a cent",
                sql("customer", "UPDATE customer SET balance = 1000.01 WHERE customer_id = 1004"))
            .fails("range customer.balance")
            .touches("customer.balance")
            .tells("balance = 1000.01"),
        of(
                "one price that is no number",
                sql(
                    "product",
                    "UPDATE product SET price = 'NaN'::DOUBLE WHERE sku = (SELECT min(sku) FROM"
                        + " product)"))
            .fails("range product.price")
            .touches("product.price"),
        of(
                "one birthday too late",
                sql(
                    "customer",
                    "UPDATE customer SET birthday = '2001-01-01' WHERE customer_id = 1004"))
            .fails("range customer.birthday")
            .touches("customer.birthday")
            .tells("birthday = 2001-01-01"),
        of(
                "shift all orders by a month",
                sql(
                    "order",
                    "UPDATE \"order\" SET ordered_at = ordered_at + INTERVAL 1 MONTH, shipped_at ="
                        + " shipped_at + INTERVAL 1 MONTH"))
            .fails("range order.ordered_at")
            .touches("order"),
        of(
                "shift shipping by a year",
                sql("order", "UPDATE \"order\" SET shipped_at = shipped_at - INTERVAL 1 YEAR"))
            .fails("inequality order.ordered_at <= order.shipped_at")
            .touches("order"),
        of(
                "invert an inequality in one row",
                sql(
                    "order",
                    "UPDATE \"order\" SET shipped_at = ordered_at - INTERVAL 1 SECOND WHERE"
                        + " order_id = 17"))
            .fails("inequality order.ordered_at <= order.shipped_at")
            .touches("order.shipped_at")
            .tells(ONE_ORDER),
        of(
                "a customer who signs up after ordering",
                sql(
                    "customer",
                    "UPDATE customer SET signed_up = '2024-12-31 23:59:58' WHERE customer_id ="
                        + " 1004"))
            .fails("inequality order.ordered_at > customer.signed_up")
            .touches("customer.signed_up"),
        of(
                "swap two text columns",
                sql("customer", "UPDATE customer SET email = country, country = email"))
            .fails("unique customer.email", "pattern customer.email", "enum customer.country")
            .touches("customer.email", "customer.country"),
        of(
                "swap two times",
                sql(
                    "order",
                    "UPDATE \"order\" SET ordered_at = shipped_at, shipped_at = ordered_at"))
            .fails("range order.ordered_at", "inequality order.ordered_at <= order.shipped_at")
            .touches("order"),
        of(
                "one per cent of a foreign enum",
                sql("order", "UPDATE \"order\" SET status = 'lost' WHERE order_id % 100 = 3"))
            .fails("enum order.status")
            .touches("order.status")
            .tells("status = lost"),
        of(
                "one country in small letters",
                sql("customer", "UPDATE customer SET country = 'us' WHERE customer_id = 1004"))
            .fails("enum customer.country")
            .touches("customer.country")
            .tells("country = us"),
        of(
                "one e-mail without its sign",
                sql("customer", "UPDATE customer SET email = 'nobody' WHERE customer_id = 1004"))
            .fails("pattern customer.email")
            .touches("customer.email")
            .tells("email = nobody"),
        of(
                "a blank behind a code",
                sql("order", "UPDATE \"order\" SET sku = sku || ' ' WHERE order_id = 17"))
            .fails("lookup order.sku → product.sku")
            .touches("order.sku")
            .tells(ONE_ORDER));
  }
}
