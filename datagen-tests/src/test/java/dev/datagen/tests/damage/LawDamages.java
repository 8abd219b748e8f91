package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;

import java.util.List;

/** Laws broken. */
final class LawDamages {

  private LawDamages() {}

  static List<Damage> all() {
    return List.of(
        of(
                "flatten a weekly pattern",
                sql(
                    "order",
                    "UPDATE \"order\" SET ordered_at = least(ordered_at, '2024-12-24') +"
                        + " INTERVAL 1 DAY * (order_id % 7), shipped_at = greatest(shipped_at,"
                        + " ordered_at + INTERVAL 8 DAY)"))
            .warns("seasonality order.ordered_at by dow")
            .touches("order"),
        of(
                "half as many orders of some",
                sql("order", "DELETE FROM \"order\" WHERE customer_id < 1300 AND order_id % 2 = 0"))
            .warns("fanout order.customer_id")
            .touches("order"),
        of("all customers from one country", sql("customer", "UPDATE customer SET country = 'US'"))
            .warns("choice customer.country")
            .touches("customer.country"),
        of("no nick names", sql("customer", "UPDATE customer SET nick = NULL"))
            .warns("null_rate customer.nick")
            .touches("customer.nick"),
        of(
                "quantities that lean",
                sql("order", "UPDATE \"order\" SET quantity = greatest(1, quantity - 2)"))
            .warns("distribution order.quantity")
            .touches("order.quantity"));
  }
}
