package dev.datagen.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.cli.Cli;
import dev.datagen.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of a validation do to the report and to the exit code, on both commands. */
class ReportOptionsTest {

  private static final Path SHOP = Path.of("src/test/resources/damage/shop.json");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... arguments) {
    out.reset();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Cli.run(words, stream, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(said());
  }

  private static JsonNode finding(JsonNode report, String check) {
    for (String list : List.of("constraints", "behaviours")) {
      for (JsonNode finding : report.get(list)) {
        if (finding.get("check").asText().equals(check)) {
          return finding;
        }
      }
    }
    throw new AssertionError("no check " + check);
  }

  private static JsonNode column(JsonNode report, String table, String column) {
    for (JsonNode found : report.get("tables")) {
      for (JsonNode profile : found.get("columns")) {
        if (found.get("name").asText().equals(table)
            && profile.get("name").asText().equals(column)) {
          return profile;
        }
      }
    }
    throw new AssertionError("no column " + table + "." + column);
  }

  @Test
  void examplesAreTheFirstRowsAndAsManyAsAskedFor() throws Exception {
    Path data = folder.resolve("data");
    assertThat(run("generate", SHOP, "-o", data, "-q")).isZero();
    Damage.sql(
            "order",
            "UPDATE \"order\" SET quantity = 77 WHERE order_id BETWEEN 11 AND 18",
            "UPDATE \"order\" SET customer_id = 5 WHERE order_id IN (4000, 22, 21)")
        .on(data);
    for (int asked : new int[] {0, 1, 3, 5000}) {
      assertThat(run("validate", SHOP, "--data", data, "--format", "json", "--examples", asked))
          .isEqualTo(1);
      JsonNode range = finding(json(), "range order.quantity");
      assertThat(range.get("violations").asInt()).isEqualTo(8);
      assertThat(range.path("examples")).hasSize(Math.min(asked, 8));
      JsonNode key = finding(json(), "foreign_key order.customer_id → customer.customer_id");
      assertThat(key.get("violations").asInt()).isEqualTo(3);
      assertThat(key.path("examples")).hasSize(Math.min(asked, 3));
      if (asked >= 3) {
        assertThat(range.get("examples").get(2).get("key").asText()).isEqualTo("order_id = 13");
        assertThat(range.get("examples").get(2).get("row").asInt()).isEqualTo(12);
        assertThat(range.get("examples").get(2).get("text").asText()).isEqualTo("quantity = 77");
        assertThat(key.get("examples").findValuesAsText("key"))
            .containsExactly("order_id = 21", "order_id = 22", "order_id = 4000");
      }
    }
  }

  /** Half of all rows fall on weekends where less than a third can. */
  private Path withATargetOutOfReach() throws IOException {
    return Files.writeString(
        folder.resolve("week.json"),
        """
        {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-29", "freq": "h"},
         "nodes": [{"id": "visit", "kind": "entity", "pk": "id", "rows": 5000, "columns": [
           {"name": "id", "type": "int", "generator": {"sequence": {}}},
           {"name": "at", "type": "datetime", "generator": {"datetime_series": {}}}]}],
         "targets": {"weekend_share": {"table": "visit", "timestamp": "at", "min": 0.5, "max": 0.6}}}
        """);
  }

  @Test
  void theLeastScoreDecidesOnBothCommandsWhereNoHardCheckFails() throws Exception {
    Path schema = withATargetOutOfReach();
    Path data = folder.resolve("data");
    assertThat(run("generate", schema, "-o", data, "--format", "json", "--min-score", "0"))
        .isZero();
    double score = json().get("summary").get("quality_score").asDouble();
    assertThat(score).isBetween(50.0, 80.0);
    assertThat(finding(json(), "weekend_share visit.at").get("status").asText())
        .isEqualTo("failed");
    for (boolean made : new boolean[] {true, false}) {
      Object[] command =
          made
              ? new Object[] {"generate", schema, "-o", data, "--min-score", null}
              : new Object[] {"validate", schema, "--data", data, "--min-score", null};
      command[5] = score;
      assertThat(run(command)).as(said()).isZero();
      command[5] = score + 0.01;
      assertThat(run(command)).as(said()).isEqualTo(1);
      assertThat(said()).contains("the score is below " + command[5], "weekend_share visit.at");
      assertThat(data.resolve("visit.parquet")).exists();
    }
    assertThat(run("generate", schema, "-o", data)).as("80 is the least score").isEqualTo(1);
    assertThat(run("validate", schema, "--data", data)).isEqualTo(1);
  }

  @Test
  void aTargetThatThePatternsCannotReachIsToldSo() throws Exception {
    run("generate", withATargetOutOfReach(), "-o", folder.resolve("data"));
    assertThat(said().replaceAll("\\s+", " "))
        .contains("the patterns of visit.at give a weekend share of 0.284")
        .contains("change the target, or what the schema declares");
  }

  @Test
  void someChunksOfATableLeaveUncheckedWhatNeedsItWhole() throws Exception {
    Path data = folder.resolve("data");
    assertThat(
            run(
                "generate",
                SHOP,
                "-o",
                data,
                "--chunk-rows",
                "500",
                "--chunks",
                "order=2..4",
                "--format",
                "json"))
        .as(said())
        .isZero();
    JsonNode report = json();
    for (String check :
        List.of(
            "foreign_key order.customer_id → customer.customer_id",
            "lookup order.sku → product.sku",
            "fanout order.customer_id",
            "inequality order.ordered_at > customer.signed_up")) {
      assertThat(finding(report, check).get("status").asText()).as(check).isEqualTo("not_checked");
      assertThat(finding(report, check).get("message").asText()).contains("made by this run");
    }
    for (String check :
        List.of("unique order.order_id", "range order.quantity", "choice order.status")) {
      assertThat(finding(report, check).get("status").asText()).as(check).isEqualTo("passed");
    }
    assertThat(finding(report, "range order.quantity").get("observations").asInt()).isEqualTo(1500);
  }

  private String onATerminal(Map<String, String> environment, Object... arguments) {
    out.reset();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    boolean colour = Console.wantsColour(environment);
    new Cli(Console.of(stream, errors, true, true, colour, 100)).run(words);
    return said();
  }

  @Test
  void theTableIsColouredOnATerminalUnlessColoursAreNotWanted() throws Exception {
    Path data = folder.resolve("data");
    assertThat(run("generate", SHOP, "-o", data, "-q")).isZero();
    Files.delete(data.resolve("product.parquet"));
    Object[] command = {"validate", SHOP, "--data", data, "-q"};
    String plain = onATerminal(Map.of("NO_COLOR", "1"), command);
    assertThat(plain).contains("FAILED", "table product").doesNotContain("\u001b[");
    String coloured = onATerminal(Map.of(), command);
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    run(command);
    assertThat(said()).isEqualTo(plain);
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeTheRun() throws Exception {
    Path data = folder.resolve("data");
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Object place : new Object[] {"/", folder, file.resolve("report.json")}) {
      assertThat(run("generate", SHOP, "-o", data, "--report", place)).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("cannot write the report " + place + ": ", "folder")
          .doesNotContain("Exception");
      assertThat(data).doesNotExist();
      assertThat(run("validate", SHOP, "--data", folder, "--report", place)).isEqualTo(2);
    }
  }

  @Test
  void partsOfTheScoreAreRoundNumbers() throws Exception {
    assertThat(run("generate", SHOP, "-o", folder.resolve("data"), "--format", "json")).isZero();
    for (JsonNode part : json().get("summary").get("score")) {
      for (String field : List.of("weight", "share", "points")) {
        assertThat(part.get(field).asText().length()).as(field).isLessThan(10);
      }
    }
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }

  @Test
  void aProfileTellsWhatAnotherReaderCounts() throws Exception {
    Path data = folder.resolve("data");
    assertThat(
            run(
                "generate",
                SHOP,
                "-o",
                data,
                "--rows",
                "customer=3000",
                "--profile",
                "--format",
                "json"))
        .as(said())
        .isZero();
    JsonNode report = json();
    String orders = "'" + data.resolve("order.parquet") + "'";
    JsonNode status = column(report, "order", "status");
    List<String> counted = new ArrayList<>();
    status.get("top_values").forEach(top -> counted.add(top.get("count").asText()));
    assertThat(counted)
        .isEqualTo(query("SELECT count(*) c FROM " + orders + " GROUP BY status ORDER BY c DESC"));
    assertThat(status.get("top_values").findValuesAsText("count_error")).containsOnly("0");
    assertThat(status.get("distinct").get("exact").asBoolean()).isTrue();
    assertThat(status.get("distinct").get("estimate").asInt()).isEqualTo(3);
    JsonNode keys = column(report, "order", "order_id").get("distinct");
    long rows = Long.parseLong(query("SELECT count(*) FROM " + orders).get(0));
    assertThat(rows).isGreaterThan(20_000);
    assertThat(keys.get("exact").asBoolean()).isFalse();
    assertThat(rows).isBetween(keys.get("lower").asLong(), keys.get("upper").asLong());
    for (JsonNode quantile : column(report, "order", "order_id").get("quantiles")) {
      String sql = "SELECT quantile_disc(order_id, " + quantile.get("rank") + ") FROM " + orders;
      assertThat(Long.parseLong(query(sql).get(0)))
          .as("rank " + quantile.get("rank"))
          .isBetween(quantile.get("lower").asLong(), quantile.get("upper").asLong());
    }
    assertThat(run("validate", SHOP, "--data", data, "--format", "json", "--profile")).isZero();
    assertThat(json().get("tables")).isEqualTo(report.get("tables"));
    assertThat(run("validate", SHOP, "--data", data, "--format", "json")).isZero();
    assertThat(column(json(), "order", "status").has("top_values")).isFalse();
  }
}
