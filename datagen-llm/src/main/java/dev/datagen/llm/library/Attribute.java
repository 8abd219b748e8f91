package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.draft.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * How values of a certain meaning are made.
 *
 * @param names column names that have it
 * @param entry its entry in the library
 */
public record Attribute(List<String> names, JsonNode entry) {

  static Attribute of(JsonNode entry) {
    List<String> names = new ArrayList<>();
    entry.path("names").forEach(name -> names.add(name.asText()));
    return new Attribute(List.copyOf(names), entry);
  }

  /** Its type. */
  public String type() {
    return entry.path("type").asText();
  }

  /** Whether its values are above zero. */
  public boolean isPositive() {
    return entry.path("positive").asBoolean();
  }

  /** Whether it has a daily cycle. */
  public boolean hasDailyCycle() {
    return entry.has("cycle");
  }

  /** A column of that name that holds it. */
  public ColumnDraft column(String name) {
    ObjectNode generator = entry.path("generator").deepCopy();
    ColumnDraft column = new ColumnDraft(name, type(), generator);
    if (entry.has("nulls")) {
      column.nulls(entry.path("nulls").asDouble());
    }
    for (String change : List.of("add", "multiply")) {
      if (entry.has(change)) {
        String argument = change.equals("add") ? "value" : "factor";
        ObjectNode arguments = Json.NODES.objectNode();
        arguments.set(argument, entry.get(change));
        column.modifier(change, arguments);
      }
    }
    if (!column.modifiers().isEmpty()) {
      // The generator's clamp would undo what comes after it.
      column.arguments().remove("clamp");
    }
    return column;
  }
}
