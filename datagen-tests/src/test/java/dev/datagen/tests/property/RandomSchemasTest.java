package dev.datagen.tests.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.testkit.RowDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever a valid schema says, its data are made, keep their keys and constraints, and are the
 * same for any chunks and threads. {@code -Ddatagen.schemas=5000} tries more of them, {@code
 * -Ddatagen.schemas.first=N} begins elsewhere.
 */
class RandomSchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Registry REGISTRY = Registry.ofClassPath();

  private static final long COUNT = 200;

  /** What is wrong: the kind, by which a smaller schema is known to fail alike, and the words. */
  record Failure(String kind, String text) {}

  @Test
  void everyValidSchemaGivesSoundDataHoweverTheyAreCut() throws JsonProcessingException {
    long first = Long.getLong("datagen.schemas.first", 1);
    long count = Long.getLong("datagen.schemas", COUNT);
    for (long seed = first; seed < first + count; seed++) {
      told(seed, RandomSchema.of(seed)).ifPresent(failure -> fail(failure));
    }
  }

  /** What is told of a schema that fails: its seed, what went wrong, the smallest that does too. */
  private static Optional<String> told(long seed, String schema) throws JsonProcessingException {
    Optional<Failure> failure = check(schema);
    if (failure.isEmpty()) {
      return Optional.empty();
    }
    String smallest = shrink(schema, failure.get().kind());
    String text = check(smallest).map(Failure::text).orElse(failure.get().text());
    return Optional.of("schema of seed %d: %s%n%s".formatted(seed, text, smallest));
  }

  @Test
  void aSchemaThatFailsIsShownAsSmallAsItFailsAlike() throws JsonProcessingException {
    String broken =
        """
        {"version": "1.0", "nodes": [
          {"id": "a", "kind": "entity", "pk": "id", "rows": 3, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}}]},
          {"id": "b", "kind": "entity", "pk": "id", "rows": 3, "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {}}},
            {"name": "more", "type": "int", "generator": {"sequence": {}}},
            {"name": "bad", "type": "int", "generator": {"expression": {"code": "1 / (id - 2)"}}}]}],
         "constraints": {"unique": ["b.more"], "ranges": [], "inequalities": [],
           "foreign_keys": []}}
        """;
    assertThat(told(4711, broken).orElseThrow())
        .startsWith("schema of seed 4711: ")
        .contains("b.bad at row 1 (chunk 0 of b")
        .contains("\"version\" : \"1.0\"", "\"bad\"", "1 / (id - 2)")
        .doesNotContain("\"more\"", "\"a\"");
    String sound = broken.replace("1 / (id - 2)", "id");
    assertThat(told(4711, sound)).isEmpty();
  }

  private static Datagen datagen(String schema) {
    byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
    return Datagen.of(DatasetReader.read(bytes, "random.json", REGISTRY.vocabulary()), REGISTRY);
  }

  static Optional<Failure> check(String schema) {
    Plan plan;
    try {
      plan = datagen(schema).chunkRows(31).plan();
    } catch (ProblemException e) {
      Problem first = e.problems().get(0);
      String place = first.path().replaceAll("\\d+", "");
      return Optional.of(new Failure("plan " + first.code() + " " + place, e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of(new Failure("plan " + e.getClass(), e.toString()));
    }
    try {
      ChunkCollector[] made = new ChunkCollector[1];
      RunReport report =
          datagen(schema)
              .threads(2)
              .chunkRows(64)
              .to(tables -> made[0] = new ChunkCollector(tables))
              .run();
      for (Finding finding : report.validation().orElseThrow().findings()) {
        if (finding.hard() && finding.status() == Finding.Status.FAILED) {
          return Optional.of(new Failure("finding", finding.toString()));
        }
      }
      Map<String, String> digests = made[0].digests();
      Datagen other = datagen(schema).threads(1).chunkRows(7).validate(false);
      ChunkCollector[] again = new ChunkCollector[1];
      other.to(tables -> again[0] = new ChunkCollector(tables)).run();
      Map<String, String> shuffled = shuffled(plan);
      if (!again[0].digests().equals(digests) || !shuffled.equals(new TreeMap<>(digests))) {
        return Optional.of(
            new Failure("cut", digests + "\n" + again[0].digests() + "\n" + shuffled));
      }
    } catch (ProblemException e) {
      return Optional.of(new Failure("run", e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of(new Failure("run " + e.getClass(), e.toString()));
    }
    return Optional.empty();
  }

  /** Digests of chunks that are made alone, in any order. */
  private static Map<String, String> shuffled(Plan plan) {
    Map<String, String> digests = new TreeMap<>();
    for (TablePlan table : plan.tables()) {
      List<Integer> order = new ArrayList<>();
      for (int chunk = 0; chunk < table.chunkCount(); chunk++) {
        order.add(chunk);
      }
      Collections.shuffle(order, new Random(5));
      TableSchema described = table.schema();
      Map<Integer, Chunk> made = new TreeMap<>();
      order.forEach(chunk -> made.put(chunk, table.chunk(described, chunk)));
      RowDigest digest = new RowDigest();
      made.values().forEach(digest::add);
      digests.put(table.name(), digest.text());
    }
    return digests;
  }

  /** Takes out whatever can be taken out so that it still fails alike. */
  private static String shrink(String schema, String kind) throws JsonProcessingException {
    JsonNode root = JSON.readTree(schema);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (ArrayNode array : arrays(root)) {
        for (int i = array.size() - 1; i >= 0; i--) {
          JsonNode removed = array.remove(i);
          Optional<Failure> failure = check(JSON.writeValueAsString(root));
          if (failure.map(Failure::kind).filter(kind::equals).isPresent()) {
            smaller = true;
          } else {
            array.insert(i, removed);
          }
        }
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** The lists of tables, columns, modifiers and constraints. */
  private static List<ArrayNode> arrays(JsonNode root) {
    List<ArrayNode> arrays = new ArrayList<>();
    arrays.add((ArrayNode) root.path("nodes"));
    root.path("constraints").forEach(list -> arrays.add((ArrayNode) list));
    for (JsonNode node : root.path("nodes")) {
      arrays.add((ArrayNode) node.path("columns"));
      for (JsonNode column : node.path("columns")) {
        if (column.has("modifiers")) {
          arrays.add((ArrayNode) column.path("modifiers"));
        }
      }
    }
    return arrays;
  }
}
