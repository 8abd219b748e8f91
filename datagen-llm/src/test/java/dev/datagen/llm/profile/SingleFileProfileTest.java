package dev.datagen.llm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.core.Datagen;
import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single Parquet file is profiled: its hours, weekdays and months, its laws and their bounds. */
class SingleFileProfileTest {

  private static final int ROWS = 12_000;
  private static final String VISITS =
      """
      {"version": "1.0", "timeframe": {"start": "2022-01-01", "end": "2023-12-31", "freq": "min"},
       "nodes": [{"id": "visit", "kind": "entity", "pk": "visit_id", "rows": 12000, "columns": [
         {"name": "visit_id", "type": "int", "generator": {"sequence": {"start": 1001}}},
         {"name": "at", "type": "datetime", "generator": {"datetime_series": {"patterns": [
           {"dimension": "hour", "weights":
             [1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1]},
           {"dimension": "month", "weights": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5]}]}}},
         {"name": "weight", "type": "float", "generator": {"distribution": {"type": "normal",
           "params": {"mean": 70, "std": 12}, "clamp": [40, 131.4]}}},
         {"name": "spent", "type": "decimal(12,2)", "generator": {"distribution": {
           "type": "lognormal", "params": {"mean": 3, "sigma": 0.6}, "clamp": [2, 480]}}}]}]}
      """;

  @TempDir static Path folder;
  private static Draft parquet;

  @BeforeAll
  static void profile() throws IOException {
    Path schema = Files.writeString(folder.resolve("visits.json"), VISITS);
    Datagen.load(schema, Installed.REGISTRY)
        .to("parquet", Map.of())
        .directory(folder.resolve("data"))
        .validate(false)
        .run();
    Path file = folder.resolve("data").resolve("visit.parquet");
    parquet = DataProfiler.draft(file, ProfileOptions.DEFAULTS, Installed.REGISTRY).toDraft();
  }

  private static JsonNode column(String name) {
    JsonNode node = parquet.schema().path("nodes").path(0);
    assertThat(node.path("id").asText()).isEqualTo("visit");
    for (JsonNode column : node.path("columns")) {
      if (column.path("name").asText().equals(name)) {
        return column.path("generator");
      }
    }
    throw new AssertionError("no column " + name + " in " + node);
  }

  private static JsonNode weights(String dimension) {
    for (JsonNode pattern : column("at").at("/datetime_series/patterns")) {
      if (pattern.path("dimension").asText().equals(dimension)) {
        return pattern.path("weights");
      }
    }
    throw new AssertionError("no pattern of the " + dimension + ": " + column("at"));
  }

  @Test
  void hoursAndMonthsAreFoundAndNoWeekdaysWhereThereAreNone() {
    assertThat(weights("hour")).hasSize(24);
    double usual = weights("hour").get(12).asDouble();
    assertThat(weights("hour").get(9).asDouble() / usual).isBetween(7.0, 11.5);
    assertThat(weights("hour").get(20).asDouble() / usual).isBetween(2.3, 3.9);
    assertThat(weights("month")).hasSize(12);
    assertThat(weights("month").get(11).asDouble() / weights("month").get(4).asDouble())
        .isBetween(4.2, 5.9);
    assertThat(column("at").toString()).doesNotContain("dow");
  }

  @Test
  void lawsAreClampedWhereTheDataEnd() {
    JsonNode weight = column("weight").path("distribution");
    assertThat(weight.path("type").asText()).isEqualTo("normal");
    assertThat(weight.at("/params/mean").asDouble()).isBetween(69.0, 71.0);
    assertThat(weight.at("/params/std").asDouble()).isBetween(11.5, 12.5);
    // Rounded outwards to two digits, behind the values of twenty rows.
    assertThat(weight.at("/clamp/0").asDouble()).isBetween(39.0, 47.0);
    assertThat(weight.at("/clamp/1").asDouble()).isBetween(95.0, 110.0);
    JsonNode spent = column("spent").path("distribution");
    assertThat(spent.path("type").asText()).isEqualTo("lognormal");
    assertThat(spent.at("/params/sigma").asDouble()).isBetween(0.57, 0.63);
    assertThat(spent.at("/clamp/0").asDouble()).isBetween(2.0, 5.0);
    assertThat(spent.at("/clamp/1").asDouble()).isBetween(80.0, 150.0);
    for (JsonNode clamp : new JsonNode[] {weight.path("clamp"), spent.path("clamp")}) {
      clamp.forEach(
          bound ->
              assertThat(bound.decimalValue().stripTrailingZeros().precision())
                  .isLessThanOrEqualTo(2));
    }
  }

  @Test
  void itsSchemaMakesSuchDataAgain() {
    Checked checked = new DraftChecker(Installed.REGISTRY).check(parquet.schema().toPrettyString());
    assertThat(checked.complaints()).isEmpty();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
    assertThat(parquet.schema().at("/nodes/0/rows").asInt()).isEqualTo(ROWS);
  }
}
