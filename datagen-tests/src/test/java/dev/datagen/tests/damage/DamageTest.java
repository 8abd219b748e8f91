package dev.datagen.tests.damage;

import static dev.datagen.tests.damage.Damage.bytes;
import static dev.datagen.tests.damage.Damage.move;
import static dev.datagen.tests.damage.Damage.of;
import static dev.datagen.tests.damage.Damage.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding.Status;
import dev.datagen.core.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Good output, broken in every way we could think of: the check that should see it does. */
class DamageTest {

  private static final String ONE_ORDER = "order_id = 17";

  @TempDir static Path base;
  private static DamagedFolder output;

  @BeforeAll
  static void makeGoodOutput() {
    output = DamagedFolder.of(Path.of("src/test/resources/damage/shop.json"), base);
  }

  @Test
  void goodOutputIsValid() {
    ValidationReport report = output.validateGood();
    assertThat(report.findings()).allMatch(finding -> finding.status() == Status.PASSED);
    assertThat(report.summary().valid()).isTrue();
    assertThat(report.summary().qualityScore()).isEqualTo(100);
  }

  @TestFactory
  Stream<DynamicTest> everyDamageIsSeenAndOnlyThat() throws IOException {
    List<Damage> damages =
        Stream.of(keys(), values(), structure(), files(), laws()).flatMap(List::stream).toList();
    assertThat(damages).hasSizeGreaterThanOrEqualTo(40);
    return damages.stream()
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> output.check(damage)));
  }

  private static List<Damage> keys() {
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

  private static List<Damage> values() {
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

  private static List<Damage> structure() {
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

  private static List<Damage> files() throws IOException {
    return List.of(
        of("drop a table", folder -> Files.delete(folder.resolve("product.parquet")))
            .fails("table product")
            .tells("product is missing"),
        of("drop the parents", folder -> Files.delete(folder.resolve("customer.parquet")))
            .fails("table customer")
            .tells("customer is missing"),
        of("cut the footer", bytes("order.parquet", all -> Arrays.copyOf(all, all.length - 8)))
            .fails("table order")
            .tells("incomplete"),
        of("truncate a file", bytes("order.parquet", all -> Arrays.copyOf(all, all.length / 2)))
            .fails("table order")
            .tells("order.parquet"),
        of("an empty file", bytes("order.parquet", all -> new byte[0]))
            .fails("table order")
            .tells("not a Parquet file"),
        of(
                "text in place of a file",
                bytes(
                    "product.parquet",
                    all ->
                        "sku,price\n".repeat(99).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .fails("table product")
            .tells("not a Parquet file"),
        of("noise in the pages", bytes("order.parquet", DamageTest::noise))
            .fails("table order")
            .touches("order")
            .tells("order.parquet"),
        of("a few bytes in the middle of a page", bytes("order.parquet", DamageTest::scratch))
            .fails("table order")
            .touches("order")
            .tells("order.parquet"),
        of(
                "a length in the footer that is not true",
                bytes(
                    "order.parquet",
                    all -> {
                      byte[] changed = all.clone();
                      changed[all.length - 6] = 0x7f;
                      return changed;
                    }))
            .fails("table order")
            .tells("order.parquet"),
        of("a table under another name", move("product.parquet", "produce.parquet"))
            .fails("table product")
            .warns("extra_table produce")
            .tells("product is missing"),
        of(
                "a file of another table",
                folder ->
                    Files.copy(
                        folder.resolve("customer.parquet"),
                        folder.resolve("product-00001.parquet")))
            .fails("table product")
            .tells("unlike"),
        of(
                "an unknown table beside",
                folder ->
                    Files.copy(
                        folder.resolve("product.parquet"), folder.resolve("supplier.parquet")))
            .warns("extra_table supplier")
            .tells("supplier"),
        of(
            "a ledger beside",
            folder ->
                Files.copy(
                    folder.resolve("product.parquet"), folder.resolve("order.ledger.parquet"))),
        of("the metadata gone", folder -> Files.delete(folder.resolve(".metadata.json"))));
  }

  /** Twenty bytes turned around where nothing but values lie. */
  private static byte[] scratch(byte[] all) {
    byte[] changed = all.clone();
    for (int at = all.length / 2; at < all.length / 2 + 20; at++) {
      changed[at] ^= (byte) 0xa5;
    }
    return changed;
  }

  private static byte[] noise(byte[] all) {
    byte[] changed = all.clone();
    for (int i = 4; i < changed.length / 3; i++) {
      changed[i] = (byte) (i * 31);
    }
    return changed;
  }

  private static List<Damage> laws() {
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
