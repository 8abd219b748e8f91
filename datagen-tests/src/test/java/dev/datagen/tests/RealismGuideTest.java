package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.run.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to believable data shows works, and does what it says. */
class RealismGuideTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GUIDE = Path.of("..", "docs", "guide", "realism.md");
  private static final Pattern SNIPPET =
      Pattern.compile("(?s)<!-- ([^>]+) -->\n```json\n(.*?)```(?:\n\n```text\n(.*?)\n```)?");

  private static final String SHOP =
      """
      {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-31"}, "nodes": [
        {"id": "customer", "kind": "entity", "pk": "customer_id", "rows": 3000, "columns": [
          {"name": "customer_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "plan", "type": "string", "generator": {"choice": {"choices": ["free", "pro"],
            "weights": [3, 1]}}},
          {"name": "region", "type": "string", "generator": {"choice": {"choices":
            ["north", "south"]}}},
          {"name": "signed_up_on", "type": "date", "generator": {"datetime_series": {"freq": "D"}}}]},
        {"id": "order", "kind": "fact", "pk": "order_id", "parents": ["customer"],
         "fanout": {"distribution": "poisson", "lambda": 4, "clamp": [0, 40]}, "columns": [
          {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "customer_id", "type": "int", "generator": {"lookup": {"from":
            "customer.customer_id"}}},
          {"name": "channel", "type": "string", "generator": {"choice": {"choices":
            ["web", "app"]}}}]}],
       "constraints": {}}
      """;

  private record Snippet(String kind, JsonNode json, String message) {}

  private static List<Snippet> snippets() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    Matcher matcher = SNIPPET.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      snippets.add(
          new Snippet(matcher.group(1), JSON.readTree(matcher.group(2)), matcher.group(3)));
    }
    return snippets;
  }

  private static ObjectNode table(JsonNode schema, String name) {
    for (JsonNode node : schema.path("nodes")) {
      if (node.path("id").asText().equals(name)) {
        return (ObjectNode) node;
      }
    }
    throw new AssertionError("no table " + name);
  }

  /** The shop with every snippet that is not refused. */
  private static ObjectNode schema() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(SHOP);
    for (Snippet snippet : snippets()) {
      String[] words = snippet.kind().split(" ");
      switch (words[0]) {
        case "table" -> ((ArrayNode) schema.path("nodes")).add(snippet.json());
        case "column" -> ((ArrayNode) table(schema, words[2]).path("columns")).add(snippet.json());
        case "in" -> table(schema, words[1]).setAll((ObjectNode) snippet.json());
        case "constraints" -> schema.set("constraints", snippet.json());
        case "refused:" -> {}
        default -> throw new AssertionError("what is \"" + snippet.kind() + "\"?");
      }
    }
    return schema;
  }

  @Test
  void everySnippetIsMarkedSoThatItIsTried() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(snippets()).hasSize(guide.split("```json").length - 1).hasSizeGreaterThan(12);
  }

  @Test
  void theShopOfTheGuideIsMadeAndHoldsWhatItDeclares(@TempDir Path folder)
      throws IOException, SQLException {
    RunReport report = Generated.schema(schema().toString()).ledger(true).directory(folder).run();
    assertThat(report.validation().orElseThrow().findings())
        .filteredOn(finding -> finding.status() == Finding.Status.FAILED)
        .isEmpty();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + folder + "'");
      // no order at night, most of them on Saturdays
      assertThat(
              number(statement, "SELECT count(*) FROM 'order.parquet' WHERE hour(ordered_at) < 6"))
          .isZero();
      assertThat(number(statement, "SELECT mode(isodow(ordered_at)) FROM 'order.parquet'"))
          .isEqualTo(6);
      // bounds
      assertThat(
              number(
                  statement,
                  "SELECT count(*) FROM 'order.parquet' WHERE amount < 2 OR discount"
                      + " > amount OR shipped_at <= ordered_at"))
          .isZero();
      // not before sign-up; the depot of the customer's region
      assertThat(
              number(
                  statement,
                  "SELECT count(*) FROM 'order.parquet' o JOIN 'customer.parquet' c USING"
                      + " (customer_id) JOIN 'depot.parquet' d USING (depot_id) WHERE"
                      + " o.ordered_at::date < c.signed_up_on OR d.region <> c.region"))
          .isZero();
      // four times as many orders of who pays, if their effects were alike
      assertThat(
              number(
                  statement,
                  "SELECT 1.0 * (SELECT count(*) FROM 'order.parquet' JOIN 'customer.parquet' USING"
                      + " (customer_id) WHERE plan = 'pro') / (SELECT count(*) FROM"
                      + " 'customer.parquet' WHERE plan = 'pro')"))
          .isGreaterThan(6);
      // the ledger: a spike is what the row would hold without it, times 5 to 10
      assertThat(
              number(
                  statement,
                  "SELECT 100.0 * count(*) / (SELECT count(*) FROM 'order.parquet') FROM"
                      + " 'order.ledger.parquet' WHERE modifier = 'outliers'"))
          .isBetween(0.6, 1.4);
      assertThat(
              number(
                  statement,
                  "SELECT count(*) FROM 'order.ledger.parquet' WHERE modifier = 'outliers' AND"
                      + " after::double < 2000 AND before::double > 2.1 AND after::double /"
                      + " before::double NOT BETWEEN 4.9 AND 10.1"))
          .isZero();
      assertThat(
              number(
                  statement,
                  "SELECT count(*) FROM (SELECT *, lead(entered_at) OVER (PARTITION BY customer_id"
                      + " ORDER BY entry_id) AS next FROM 'membership.parquet') WHERE left_at IS"
                      + " DISTINCT FROM next"))
          .isZero();
    }
  }

  @Test
  void whatTheGuideSaysIsRefusedIsRefusedInTheseWords() throws IOException {
    for (Snippet snippet : snippets()) {
      if (snippet.kind().startsWith("refused: ")) {
        ObjectNode schema = schema();
        if (snippet.kind().endsWith(" constraints")) {
          schema.set("constraints", snippet.json());
        } else {
          for (JsonNode column : table(schema, "order").path("columns")) {
            if (snippet.kind().endsWith("." + column.path("name").asText())) {
              ((ObjectNode) column).set("modifiers", snippet.json());
            }
          }
        }
        ProblemException refused =
            catchThrowableOfType(
                ProblemException.class, () -> Generated.schema(schema.toString()).plan());
        assertThat(refused).as(snippet.kind()).isNotNull();
        assertThat(refused.getMessage()).contains(snippet.message());
      }
    }
  }

  private static double number(Statement statement, String query) throws SQLException {
    ResultSet result = statement.executeQuery(query);
    result.next();
    return result.getDouble(1);
  }
}
