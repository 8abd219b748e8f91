package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of an entity that is not the primary parent are chosen by its fan-out factors. */
class ChosenByFactorTest {

  private static final String SCHEMA =
      """
      {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-31"}, "nodes": [
        {"id": "user", "kind": "entity", "pk": "id", "rows": 500, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "shop", "kind": "entity", "pk": "id", "rows": 40,
         "segment_behavior": {"segment_column": "size", "behaviors": {"big":
           {"fanout_multiplier": 4}}},
         "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "size", "type": "string", "generator": {"choice": {"choices":
            ["big", "small"]}}}]},
        {"id": "order", "kind": "fact", "pk": "id", "parents": ["user", "shop"],
         "fanout": {"distribution": "constant", "lambda": 10}, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "user_id", "type": "int", "generator": {"lookup": {"from": "user.id"}}},
          {"name": "shop_id", "type": "int", "generator": %s}]}]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lookup\": {\"from\": \"shop.id\"}}",
        "{\"choice\": {\"choices_ref\": \"shop.id\"}}",
        "{\"choice\": {\"choices_ref\": \"shop.id\", \"weights_kind\": \"zipf@0.5\"}}"
      })
  void bigShopsAreChosenFourTimesAsOftenAndTheCheckAgrees(String generator) {
    ChunkCollector[] made = new ChunkCollector[1];
    RunReport report =
        Generated.schema(SCHEMA.formatted(generator))
            .to(tables -> made[0] = new ChunkCollector(tables))
            .run();
    List<Object> sizes = values(made[0], "shop", 1);
    double[] chosen = new double[2];
    for (Object shop : values(made[0], "order", 2)) {
      chosen[sizes.get((int) ((Long) shop - 1)).equals("big") ? 1 : 0]++;
    }
    long big = sizes.stream().filter("big"::equals).count();
    double each = (chosen[1] / big) / (chosen[0] / (sizes.size() - big));
    assertThat(each).isBetween(2.5, 6.0);
    assertThat(report.validation().orElseThrow().findings())
        .noneMatch(finding -> finding.status() == Finding.Status.FAILED);
  }

  private static List<Object> values(ChunkCollector made, String table, int column) {
    List<Object> values = new ArrayList<>();
    made.chunks(table)
        .forEach(
            chunk -> {
              for (int i = 0; i < chunk.size(); i++) {
                values.add(chunk.columns().get(column).value(i));
              }
            });
    return values;
  }
}
