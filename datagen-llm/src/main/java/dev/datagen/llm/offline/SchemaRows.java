package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** About how many rows the tables of a schema have. */
final class SchemaRows {

  private static final double USUAL = 1000;

  private final JsonNode schema;

  SchemaRows(JsonNode schema) {
    this.schema = schema;
  }

  /** Rows of the table of that id, and 1 where there is none. */
  double of(String id) {
    return of(id, new HashSet<>());
  }

  private double of(String id, Set<String> seen) {
    for (JsonNode node : schema.path("nodes")) {
      if (node.path("id").asText().equals(id) && seen.add(id)) {
        return node.path("parents").isEmpty()
            ? node.path("rows").asDouble(USUAL)
            : of(node.path("parents").path(0).asText(), seen) * each(node.path("fanout"));
      }
    }
    return 1;
  }

  private static double each(JsonNode fanout) {
    if (fanout.has("lambda")) {
      return fanout.path("lambda").asDouble(1);
    }
    return fanout.has("max")
        ? (fanout.path("min").asDouble(0) + fanout.path("max").asDouble(1)) / 2
        : 1;
  }
}
