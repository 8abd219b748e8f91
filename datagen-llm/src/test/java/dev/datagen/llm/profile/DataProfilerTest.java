package dev.datagen.llm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataProfilerTest {

  private static final Registry REGISTRY = Registry.ofClassPath();

  @TempDir static Path folder;
  private static Draft shop;

  @BeforeAll
  static void profile() throws IOException {
    shop = DataProfiler.draft(ShopFiles.in(folder), ProfileOptions.DEFAULTS, REGISTRY).toDraft();
  }

  private static JsonNode table(Draft draft, String name) {
    for (JsonNode node : draft.schema().get("nodes")) {
      if (node.get("id").asText().equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no table " + name + " in " + draft.schema());
  }

  private static JsonNode column(String table, String name) {
    for (JsonNode column : table(shop, table).get("columns")) {
      if (column.get("name").asText().equals(name)) {
        return column;
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static JsonNode arguments(String table, String name, String generator) {
    JsonNode made = column(table, name).get("generator").get(generator);
    assertThat(made).as(table + "." + name + " is " + column(table, name)).isNotNull();
    return made;
  }

  @Test
  void itsSchemaGeneratesAndValidates() {
    Checked checked = new DraftChecker(REGISTRY).check(shop.schema().toPrettyString());
    assertThat(checked.complaints()).isEmpty();
    assertThat(checked.isGood()).isTrue();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }

  @Test
  void keysAndReferencesAreFound() {
    assertThat(table(shop, "customers").get("pk").asText()).isEqualTo("customer_id");
    assertThat(table(shop, "customers").get("rows").asInt()).isEqualTo(ShopFiles.CUSTOMERS);
    assertThat(table(shop, "orders").get("pk").asText()).isEqualTo("order_no");
    assertThat(table(shop, "orders").get("parents").get(0).asText()).isEqualTo("customers");
    assertThat(arguments("orders", "customer_id", "lookup").get("from").asText())
        .isEqualTo("customers.customer_id");
    assertThat(arguments("orders", "order_no", "sequence").get("start").asInt()).isEqualTo(1000);
    JsonNode fanout = table(shop, "orders").get("fanout");
    assertThat(fanout.get("distribution").asText()).isEqualTo("poisson");
    assertThat(fanout.get("lambda").asDouble()).isBetween(5.5, 6.5);
  }

  @Test
  void lawsAreFound() {
    assertThat(arguments("customers", "age", "distribution").get("type").asText())
        .isEqualTo("normal");
    JsonNode amount = arguments("orders", "amount", "distribution");
    assertThat(amount.get("type").asText()).isEqualTo("lognormal");
    assertThat(amount.get("params").get("mean").asDouble()).isBetween(2.9, 3.1);
    assertThat(amount.get("params").get("sigma").asDouble()).isBetween(0.75, 0.85);
    assertThat(column("orders", "amount").get("type").asText()).startsWith("decimal(");
    assertThat(column("orders", "coupon").get("null_rate").asDouble()).isBetween(0.67, 0.73);
    assertThat(arguments("customers", "vip", "choice").get("weights").get(0).asDouble())
        .isBetween(0.06, 0.14);
  }

  @Test
  void rhythmsAndOrderOfTimesAreFound() {
    JsonNode at = arguments("orders", "ordered_at", "datetime_series");
    assertThat(at.get("after").asText()).isEqualTo("customers.joined_on");
    JsonNode pattern = at.get("patterns").get(0);
    assertThat(pattern.get("dimension").asText()).isEqualTo("dow");
    double saturday = pattern.get("weights").get(5).asDouble();
    assertThat(saturday / pattern.get("weights").get(0).asDouble()).isBetween(3.0, 5.0);
    assertThat(arguments("orders", "delivered_at", "datetime_series").get("after").asText())
        .isEqualTo("ordered_at");
    assertThat(shop.schema().get("timeframe").get("start").asText()).startsWith("2023-01");
  }

  @Test
  void whatFewRowsShareIsNotTold() {
    String schema = shop.schema().toString();
    assertThat(schema).doesNotContain("chargeback", "ZZ", "Jane", "Doe", "user", "example.org");
    assertThat(schema).doesNotContain("nobody should read");
    assertThat(arguments("orders", "status", "choice").get("choices").toString())
        .isEqualTo("[\"paid\",\"returned\"]");
    assertThat(arguments("customers", "country", "choice").get("choices").size()).isEqualTo(3);
  }

  @Test
  void aSmallerThresholdTellsMore() {
    Draft all = DataProfiler.draft(folder, new ProfileOptions(1, 500_000), REGISTRY).toDraft();
    assertThat(all.schema().toString()).contains("chargeback", "ZZ");
  }

  @Test
  void someRowsOfManyAreEnough() throws IOException {
    Draft part = DataProfiler.draft(folder, new ProfileOptions(20, 1_024), REGISTRY).toDraft();
    assertThat(part.notes()).anyMatch(note -> note.matches("orders: \\d+ of its \\d+ rows .*"));
    assertThat(new DraftChecker(REGISTRY).check(part.schema().toString()).complaints()).isEmpty();
  }

  @Test
  void wrongFilesAreToldInOneSentence(@TempDir Path empty) throws IOException {
    assertThatThrownBy(() -> DataProfiler.draft(empty, ProfileOptions.DEFAULTS, REGISTRY))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds no data");
    Path ragged = Files.write(empty.resolve("ragged.csv"), List.of("a,b", "1,2", "3"));
    assertThatThrownBy(() -> DataProfiler.draft(ragged, ProfileOptions.DEFAULTS, REGISTRY))
        .hasMessageContaining("ragged.csv:3 has 1 fields, the header 2");
    Path latin = Files.write(empty.resolve("latin.csv"), new byte[] {'a', '\n', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> DataProfiler.draft(latin, ProfileOptions.DEFAULTS, REGISTRY))
        .hasMessageContaining("not in UTF-8");
    Path cut = Files.write(empty.resolve("cut.parquet"), new byte[] {'P', 'A', 'R', '1', 0});
    assertThatThrownBy(() -> DataProfiler.draft(cut, ProfileOptions.DEFAULTS, REGISTRY))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cut.parquet");
  }
}
