package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;

import java.util.List;

/** Keys and references broken. */
final class KeyDamages {

  private static final String ONE_ORDER = "order_id = 17";

  private KeyDamages() {}

  static List<Damage> all() {
    String fk = "foreign_key order.customer_id → customer.customer_id";
    return List.of(
        of("delete a parent", sql("customer", "DELETE FROM customer WHERE customer_id = 1003"))
            .fails(fk)
            .touches("customer")
            .tells("customer_id = 1003"),
        of(
                "delete the last parent",
                sql("customer", "DELETE FROM customer WHERE customer_id = 1599"))
            .fails(fk)
            .touches("customer")
            .tells("customer_id = 1599"),
        of(
                "break one foreign key",
                sql("order", "UPDATE \"order\" SET customer_id = 7 WHERE order_id = 17"))
            .fails(fk)
            .touches("order")
            .tells(ONE_ORDER),
        of(
                "duplicate an integer key",
                sql("customer", "UPDATE customer SET customer_id = 1001 WHERE customer_id = 1002"))
            .fails("unique customer.customer_id", fk)
            .touches("customer")
            .tells("customer_id = 1001"),
        of(
                "write a row twice",
                sql("order", "INSERT INTO \"order\" SELECT * FROM \"order\" WHERE order_id = 17"))
            .fails("unique order.order_id", "unique order.customer_id + order.order_id")
            .touches("order")
            .tells(ONE_ORDER),
        of("write all orders twice", sql("order", "INSERT INTO \"order\" SELECT * FROM \"order\""))
            .fails("unique order.order_id", "unique order.customer_id + order.order_id"),
        of(
                "write every tenth customer twice",
                sql(
                    "customer",
                    "INSERT INTO customer SELECT * FROM customer WHERE customer_id % 10 = 0"))
            .fails("unique customer.customer_id", "unique customer.email"),
        of(
                "duplicate a text key",
                sql(
                    "product",
                    "UPDATE product SET sku = (SELECT min(sku) FROM product) WHERE sku ="
                        + " (SELECT max(sku) FROM product)"))
            .fails("unique product.sku", "lookup order.sku → product.sku")
            .touches("product", "order"),
        of(
                "delete a product",
                sql("product", "DELETE FROM product WHERE sku = (SELECT max(sku) FROM product)"))
            .fails("lookup order.sku → product.sku")
            .touches("product", "order"),
        of(
                "duplicate a unique e-mail",
                sql(
                    "customer",
                    "UPDATE customer SET email = (SELECT email FROM customer WHERE customer_id ="
                        + " 1000) WHERE customer_id = 1009"))
            .fails("unique customer.email")
            .touches("customer")
            .tells("customer_id = 1009"),
        of(
                "reverse the rows of a key that is fine",
                sql(
                    "customer",
                    "CREATE TABLE turned AS SELECT * FROM customer ORDER BY customer_id DESC",
                    "DELETE FROM customer",
                    "INSERT INTO customer SELECT * FROM turned"))
            .touches("customer"),
        of(
                "shift every foreign key by one",
                sql("order", "UPDATE \"order\" SET customer_id = customer_id + 1"))
            .fails(fk)
            .touches("order"),
        of(
                "null a primary key",
                sql("customer", "UPDATE customer SET customer_id = NULL WHERE customer_id = 1010"))
            .fails("not_null customer.customer_id", fk)
            .touches("customer"),
        of("a vocab loses a word", sql("category", "DELETE FROM category WHERE name = 'toy'"))
            .fails("enum_ref product.category → category.name")
            .touches("category", "product")
            .tells("category = toy"),
        of(
                "a word that the vocab does not have",
                sql(
                    "product",
                    "UPDATE product SET category = 'toys' WHERE sku = (SELECT min(sku) FROM"
                        + " product)"))
            .fails("enum_ref product.category → category.name")
            .touches("product")
            .tells("category = toys"));
  }
}
