package dev.datagen.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.draft.SchemaText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineRefinerTest {

  private static ObjectNode drafted(String description) {
    return OfflineDrafter.draft(description, Answers.PRESET).schema();
  }

  /** The schema changed, which works, and says the same of the tables that are not named. */
  private static Draft refined(ObjectNode schema, String description, String... touched) {
    String before = SchemaText.of(schema);
    Draft draft = OfflineRefiner.refine(schema, description);
    String after = SchemaText.of(draft.schema());
    assertThat(SchemaText.of(schema)).isEqualTo(before);
    Checked checked = new DraftChecker(Installed.REGISTRY).check(after);
    assertThat(checked.complaints()).as(after).isEmpty();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
    for (JsonNode node : schema.path("nodes")) {
      String id = node.path("id").asText();
      if (!List.of(touched).contains(id)) {
        assertThat(text(draft.schema(), id)).isEqualTo(text(schema, id)).isNotEmpty();
      }
    }
    return draft;
  }

  /** A table as it stands in the text of a schema, from its name to the next table. */
  private static String text(ObjectNode schema, String id) {
    String text = SchemaText.of(schema);
    int from = text.indexOf("\n    {\n      \"id\": \"" + id + "\"");
    return text.substring(from, text.indexOf("\n    }", from));
  }

  private static JsonNode table(Draft draft, String id) {
    for (JsonNode node : draft.schema().path("nodes")) {
      if (node.path("id").asText().equals(id)) {
        return node;
      }
    }
    throw new AssertionError("no table " + id + " in " + draft.schema());
  }

  private static JsonNode column(Draft draft, String id, String name) {
    for (JsonNode column : table(draft, id).path("columns")) {
      if (column.path("name").asText().equals(name)) {
        return column;
      }
    }
    throw new AssertionError("no column " + name + " in " + table(draft, id));
  }

  @Test
  void reviewsAreOfProductsAndByCustomers() {
    Draft draft = refined(drafted("customers, products and orders"), "add reviews");
    assertThat(table(draft, "review").path("parents").toString())
        .isEqualTo("[\"product\",\"customer\"]");
    assertThat(draft.schema().path("constraints").path("foreign_keys").toString())
        .contains("{\"from\":\"review.product_id\",\"to\":\"product.product_id\"}")
        .contains("{\"from\":\"review.customer_id\",\"to\":\"customer.customer_id\"}");
    assertThat(draft.notes()).contains("there is a table review under product");
  }

  @Test
  void reviewsAreByUsersWhereNothingElseIsReviewed() {
    Draft draft = refined(drafted("Users and their orders"), "add about 4 reviews per user");
    assertThat(table(draft, "review").path("parents").toString()).isEqualTo("[\"user\"]");
    assertThat(table(draft, "review").path("fanout").path("lambda").asInt()).isEqualTo(4);
  }

  @Test
  void itemsCostWhatProductsCostAndNoTotalContradictsThem() {
    ObjectNode shop = drafted("Users and their orders");
    assertThat(shop.toString()).contains("total_amount");
    Draft draft = refined(shop, "add products and order items, 1-4 items per order", "order");
    assertThat(table(draft, "order_item").path("parents").toString())
        .isEqualTo("[\"order\",\"product\"]");
    assertThat(column(draft, "order_item", "unit_price").path("generator").toString())
        .contains("\"from\":\"product.price\"");
    assertThat(table(draft, "order").toString()).doesNotContain("total_amount");
    assertThat(draft.notes()).anyMatch(note -> note.contains("total_amount is taken out"));
  }

  @Test
  void aTotalThatIsNeededStaysAndThatIsSaid() {
    ObjectNode shop = drafted("Users, orders and payments");
    Draft draft = refined(shop, "add order items");
    assertThat(table(draft, "order").toString()).contains("total_amount");
    assertThat(draft.notes()).anyMatch(note -> note.contains("do not add up"));
  }

  @Test
  void whatIsPaidIsWhatTheOrderCameTo() {
    Draft draft = refined(drafted("Users and their orders"), "add payments");
    assertThat(column(draft, "payment", "amount").at("/generator/lookup/from").asText())
        .isEqualTo("order.total_amount");
  }

  @Test
  void tablesOfOthersAreReferredToByTheirOwnKeys() {
    String shop =
        """
        {"version": "1.0", "metadata": {"name": "x"}, "comment": [12345678901234567890, 1e3, 1.25],
         "timeframe": {"start": "2021-02-01", "end": "2021-07-31"},
         "nodes": [
          {"id": "Customers", "kind": "entity", "pk": "id", "rows": 40, "comment": "ours", "columns": [
            {"name": "id", "type": "string", "generator": {"faker": {"method": "uuid4"}}},
            {"name": "since", "type": "datetime", "nullable": true, "generator": {"datetime_series": {}}}]},
          {"id": "products", "kind": "entity", "pk": "sku", "rows": 20, "columns": [
            {"name": "sku", "type": "string", "generator": {"faker": {"method": "uuid4"}}},
            {"name": "price", "type": "decimal(12,2)", "generator": {"distribution": {"type": "uniform",
              "params": {"low": 1, "high": 9.50}}}}]}]}
        """;
    Draft draft =
        refined(
            Json.object(shop).orElseThrow(),
            "add orders, 3 per customer, add order items and shops");
    assertThat(column(draft, "order", "customer_id").path("type").asText()).isEqualTo("string");
    assertThat(column(draft, "order", "customer_id").at("/generator/lookup/from").asText())
        .isEqualTo("Customers.id");
    assertThat(column(draft, "order_item", "sku").at("/generator/lookup/from").asText())
        .isEqualTo("products.sku");
    assertThat(table(draft, "order").toString()).doesNotContain("\"after\"");
    assertThat(draft.schema().path("timeframe").path("start").asText()).isEqualTo("2021-02-01");
  }

  @Test
  void aNumberOfAllRowsBecomesOneForEachOfTheParent() {
    ObjectNode bank = drafted("200 customers and their accounts");
    Draft draft = refined(bank, "add 4,000 logins");
    assertThat(table(draft, "login").path("fanout").path("lambda").asDouble()).isEqualTo(20);
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndNothingIsChanged() {
    ObjectNode schema = drafted("Users and their orders");
    Draft draft = refined(schema, "make it glorpish");
    assertThat(draft.schema()).isEqualTo(schema);
    assertThat(draft.notes())
        .anyMatch(note -> note.startsWith("nothing was changed"))
        .anyMatch(note -> note.contains("not understood: glorpish"));
  }
}
