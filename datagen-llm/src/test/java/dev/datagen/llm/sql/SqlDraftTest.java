package dev.datagen.llm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDraftTest {

  private static final Path FILES = Path.of("src/test/resources/sql");
  private static final Map<String, Draft> MADE = new HashMap<>();

  private static Draft draft(String name) {
    return MADE.computeIfAbsent(name, key -> SqlDraft.of(FILES.resolve(key + ".sql")).toDraft());
  }

  private static JsonNode table(String script, String name) {
    for (JsonNode node : draft(script).schema().get("nodes")) {
      if (node.get("id").asText().equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no table " + name + " in " + draft(script).schema());
  }

  private static JsonNode column(String script, String table, String name) {
    for (JsonNode column : table(script, table).get("columns")) {
      if (column.get("name").asText().equals(name)) {
        return column;
      }
    }
    throw new AssertionError("no " + table + "." + name + " in " + table(script, table));
  }

  private static String from(String script, String table, String name) {
    return column(script, table, name).at("/generator/lookup/from").asText();
  }

  private static String constraints(String script, String kind) {
    return draft(script).schema().at("/constraints/" + kind).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "mysql", "sqlserver", "oracle", "sqlite", "hard"})
  void theScriptsOfEveryDatabaseBecomeSchemasThatWork(String script) {
    Draft draft = draft(script);
    Checked checked = new DraftChecker(Installed.REGISTRY).check(draft.schema().toPrettyString());
    assertThat(checked.complaints()).as(draft.schema().toPrettyString()).isEmpty();
    assertThat(checked.isGood()).isTrue();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }

  @Test
  void keysAndReferencesAreThoseOfTheScript() {
    assertThat(table("postgres", "orders").get("pk").asText()).isEqualTo("order_id");
    assertThat(table("postgres", "orders").at("/parents/0").asText()).isEqualTo("customers");
    assertThat(column("postgres", "orders", "order_id").at("/generator/sequence/start").asInt())
        .isEqualTo(10_000);
    assertThat(from("postgres", "orders", "customer_id")).isEqualTo("customers.customer_id");
    assertThat(from("postgres", "orders", "employee_id")).isEqualTo("employees.employee_id");
    assertThat(from("postgres", "employees", "reports_to")).isEqualTo("employees.employee_id");
    assertThat(from("postgres", "products", "category_id")).isEqualTo("categories.category_id");
    assertThat(from("sqlserver", "Order_Details", "OrderID")).isEqualTo("Orders.OrderID");
    assertThat(from("mysql", "OrderDetail", "ProductID")).isEqualTo("Product.ProductID");
    assertThat(from("oracle", "job_history", "employee_id")).isEqualTo("employees.employee_id");
    assertThat(from("sqlite", "playlist_album", "album_id")).isEqualTo("album.id");
    assertThat(from("sqlserver", "Products", "CategoryID")).isEqualTo("Categories.CategoryID");
  }

  @Test
  void keysOfSeveralColumnsAreUniqueTogether() {
    assertThat(constraints("postgres", "unique"))
        .contains("[\"order_details.order_id\",\"order_details.product_id\"]", "products.sku")
        .contains("products.product_name");
    assertThat(constraints("mysql", "unique"))
        .contains("[\"OrderDetail.OrderID\",\"OrderDetail.LineNo\"]");
    assertThat(constraints("hard", "unique"))
        .contains("[\"friendships.person_id\",\"friendships.friend_id\"]")
        .contains("[\"accounts.tenant_id\",\"accounts.name\"]");
    assertThat(draft("postgres").notes())
        .contains(
            "order_details has a key of several columns; they are unique together, and row_id is"
                + " added");
  }

  @Test
  void referencesOfSeveralColumnsComeFromOneRow() {
    assertThat(table("hard", "invoices").at("/parents/0").asText()).isEqualTo("accounts");
    assertThat(from("hard", "invoices", "tenant_id")).isEqualTo("accounts.tenant_id");
    assertThat(from("hard", "invoices", "account_id")).isEqualTo("accounts.id");
  }

  @Test
  void aKeyThatIsAReferenceMakesOneRowForEach() {
    assertThat(table("hard", "passports").has("fanout")).isFalse();
    assertThat(table("hard", "passports").at("/parents/0").asText()).isEqualTo("people");
  }

  @Test
  void circlesAreCutWhereLeastIsLost() {
    assertThat(column("oracle", "departments", "manager_id").get("null_rate").asInt()).isEqualTo(1);
    assertThat(from("oracle", "employees", "department_id")).isEqualTo("departments.department_id");
    assertThat(from("hard", "teams", "lead_id")).isEqualTo("people.id");
    assertThat(draft("oracle").notes())
        .anyMatch(note -> note.contains("departments → employees → departments"));
  }

  @Test
  void conditionsBecomeListsBoundsAndComparisons() {
    List<String> allowed =
        List.of(
            column("postgres", "orders", "ship_via").at("/generator/choice/choices").toString(),
            column("sqlserver", "Orders", "Status").at("/generator/choice/choices").toString(),
            column("oracle", "employees", "grade").at("/generator/choice/choices").toString());
    assertThat(allowed)
        .containsExactly(
            "[\"air\",\"sea\",\"road\"]",
            "[\"open\",\"shipped\",\"closed\"]",
            "[\"A\",\"B\",\"C\"]");
    assertThat(constraints("postgres", "ranges"))
        .contains("{\"attr\":\"products.units_in_stock\",\"min\":0,\"max\":10000}")
        .contains("{\"attr\":\"order_details.discount\",\"min\":0,\"max\":100}")
        .contains("{\"attr\":\"employees.salary\",\"min\":0.01}");
    assertThat(constraints("oracle", "ranges"))
        .contains("{\"attr\":\"employees.salary\",\"min\":1000,\"max\":99999.99}");
    assertThat(constraints("postgres", "inequalities"))
        .contains("\"left\":\"products.unit_price\",\"op\":\"<=\"")
        .contains("\"left\":\"employees.hire_date\",\"op\":\">\"");
    assertThat(constraints("mysql", "inequalities")).contains("SalesOrder.ShippedAt");
    assertThat(draft("postgres").notes()).noneMatch(note -> note.contains("not understood"));
  }

  @Test
  void typesDefaultsAndCommentsAreUnderstood() {
    assertThat(column("postgres", "orders", "status").at("/generator/choice/choices").size())
        .isEqualTo(4);
    assertThat(column("postgres", "orders", "freight").get("comment").asText())
        .isEqualTo("Cost of the carriage in EUR");
    assertThat(table("mysql", "Category").get("comment").asText()).isEqualTo("Kinds of food");
    assertThat(column("mysql", "Product", "Size").at("/generator/choice/weights/1").asInt())
        .isEqualTo(60);
    assertThat(column("mysql", "Product", "IsOrganic").get("type").asText()).isEqualTo("bool");
    assertThat(column("mysql", "Product", "Notes").get("comment").asText())
        .isEqualTo("it's for the 'shop' only");
    assertThat(
            column("sqlserver", "Customers", "CustomerID").at("/generator/faker/method").asText())
        .isEqualTo("uuid4");
    assertThat(
            column("sqlserver", "Customers", "IsActive")
                .at("/generator/choice/weights/0")
                .asDouble())
        .isGreaterThan(0.5);
    assertThat(column("oracle", "employees", "hire_date").has("nullable")).isFalse();
    assertThat(column("postgres", "products", "unit_price").get("type").asText())
        .isEqualTo("decimal(10,2)");
  }

  @Test
  void whatIsPassedOverIsSaid() {
    assertThat(draft("postgres").notes())
        .contains(
            "products.search is left out: the database computes it",
            "statements that define no table: 1 CREATE FUNCTION, 1 CREATE INDEX, 1 GRANT, 1 SET");
    assertThat(draft("sqlserver").notes())
        .contains(
            "Customers.Stamp is left out: bytes have no type here, though it may not be null");
  }
}
