package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;

import java.util.List;

/** Columns and types broken. */
final class StructureDamages {

  private StructureDamages() {}

  static List<Damage> all() {
    return List.of(
        of("drop a column", sql("customer", "ALTER TABLE customer DROP COLUMN age"))
            .fails("columns customer")
            .tells("age is missing"),
        of("drop a key column", sql("order", "ALTER TABLE \"order\" DROP COLUMN customer_id"))
            .fails("columns order")
            .touches("order")
            .tells("customer_id is missing"),
        of("add a column", sql("customer", "ALTER TABLE customer ADD COLUMN note VARCHAR"))
            .fails("columns customer")
            .tells("note"),
        of(
                "rename a column",
                sql("customer", "ALTER TABLE customer RENAME COLUMN nick TO nickname"))
            .fails("columns customer")
            .tells("nick is missing"),
        of("integers as text", sql("customer", "ALTER TABLE customer ALTER age TYPE VARCHAR"))
            .fails("type customer")
            .tells("age is"),
        of("a date as text", sql("customer", "ALTER TABLE customer ALTER birthday TYPE VARCHAR"))
            .fails("type customer"),
        of("a float as integer", sql("product", "ALTER TABLE product ALTER price TYPE BIGINT"))
            .fails("type product")
            .tells("price is"),
        of(
                "a nested column",
                sql("product", "ALTER TABLE product ALTER price TYPE DOUBLE[] USING [price]"))
            .fails("type product")
            .tells("price is"),
        of(
                "a decimal with other digits",
                sql("customer", "ALTER TABLE customer ALTER balance TYPE DECIMAL(12,1)"))
            .fails("type customer")
            .touches("customer.balance")
            .tells("not decimal(10,2)"),
        of(
                "other order of columns",
                sql(
                    "product",
                    "CREATE TABLE turned AS SELECT price, category, sku FROM product",
                    "DROP TABLE product",
                    "ALTER TABLE turned RENAME TO product"))
            .touches("product"),
        of("no rows at all", sql("product", "DELETE FROM product"))
            .fails("lookup order.sku → product.sku")
            .touches("product", "order"));
  }
}
