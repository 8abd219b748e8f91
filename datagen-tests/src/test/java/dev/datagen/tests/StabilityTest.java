package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.testkit.RowDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of the schema does not change. */
class StabilityTest {

  private static final String USER =
      """
      {"id": "user", "kind": "entity", "pk": "user_id", "rows": 50, "columns": [
        %s
        {"name": "user_id", "type": "int", "generator": {"sequence": {}}},
        {"name": "name", "type": "string", "generator": {"faker": {"method": "name"}}},
        {"name": "score", "type": "float", "generator":
          {"distribution": {"type": "normal", "params": {"mean": 0, "std": 1}, "clamp": [-9, 9]}}}]}
      """;

  private static final String EVENT =
      """
      {"id": "event", "kind": "fact", "pk": "event_id", "parents": ["user"],
       "fanout": {"distribution": "poisson", "lambda": 3}, "columns": [
        {"name": "event_id", "type": "int", "generator": {"sequence": {}}},
        {"name": "user_id", "type": "int", "generator": {"lookup": {"from": "user.user_id"}}},
        {"name": "kind", "type": "string", "generator": {"choice": {"choices": ["a", "b", "c"]}}}]}
      """;

  private static final String EXTRA_COLUMN =
      """
      {"name": "extra", "type": "string", "generator": {"faker": {"method": "email"}}},
      """;

  private static final String OTHER =
      """
      {"id": "other", "kind": "entity", "pk": "id", "rows": 9, "columns": [
        {"name": "id", "type": "int", "generator": {"sequence": {}}}]}
      """;

  private static String schema(String... nodes) {
    return "{\"version\": \"1.0\", \"nodes\": [" + String.join(",", nodes) + "]}";
  }

  private static ChunkCollector run(String schema) {
    return Generated.run(Generated.schema(schema));
  }

  private static List<Object> values(ChunkCollector run, String table, String column) {
    Chunk chunk = run.chunks(table).get(0);
    int index = chunk.table().columns().stream().map(c -> c.name()).toList().indexOf(column);
    return java.util.stream.IntStream.range(0, chunk.size())
        .mapToObj(i -> chunk.columns().get(index).value(i))
        .toList();
  }

  @Test
  void addingAColumnChangesNoOtherValue() {
    ChunkCollector before = run(schema(USER.formatted(""), EVENT));
    ChunkCollector after = run(schema(USER.formatted(EXTRA_COLUMN), EVENT));
    for (String column : List.of("user_id", "name", "score")) {
      assertThat(values(after, "user", column)).isEqualTo(values(before, "user", column));
    }
    assertThat(after.digests().get("event")).isEqualTo(before.digests().get("event"));
  }

  @Test
  void addingATableChangesNoOtherTable() {
    ChunkCollector before = run(schema(USER.formatted(""), EVENT));
    ChunkCollector after = run(schema(OTHER, USER.formatted(""), EVENT));
    assertThat(after.digests()).containsAllEntriesOf(before.digests());
  }

  @Test
  void moreRowsKeepTheEarlierOnes() {
    ChunkCollector few = run(schema(USER.formatted(""), EVENT));
    ChunkCollector many =
        Generated.run(Generated.schema(schema(USER.formatted(""), EVENT)).rows(500));
    for (String table : List.of("user", "event")) {
      Chunk small = few.chunks(table).get(0);
      Chunk large = many.chunks(table).get(0);
      List<dev.datagen.api.column.Column> cut =
          large.columns().stream().map(c -> c.slice(0, small.size())).toList();
      assertThat(RowDigest.of(new Chunk(large.table(), 0, 0, small.size(), cut)))
          .isEqualTo(RowDigest.of(small));
    }
  }

  @Test
  void reorderingColumnsAndTablesChangesNoValue() {
    ChunkCollector before = run(schema(USER.formatted(""), EVENT));
    ChunkCollector after = run(schema(EVENT, USER.formatted("")));
    assertThat(after.digests()).containsAllEntriesOf(before.digests());
  }
}
