package dev.datagen.llm.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a refinement changes. Parts and tables that mean the same as before are written as before,
 * in the same order and with the same numbers, whoever has copied them.
 */
public final class SchemaChanges {

  private final ObjectNode before;

  /** Compares with that schema. */
  public SchemaChanges(ObjectNode before) {
    this.before = before.deepCopy();
  }

  /** The schema with everything that is unchanged written as it was. */
  public ObjectNode keptIn(ObjectNode after) {
    ObjectNode kept = after.objectNode();
    before
        .properties()
        .forEach(
            part -> {
              if (after.has(part.getKey())) {
                kept.set(part.getKey(), kept(part.getKey(), after.get(part.getKey())));
              }
            });
    after.properties().stream()
        .filter(part -> !before.has(part.getKey()))
        .forEach(part -> kept.set(part.getKey(), part.getValue()));
    return kept;
  }

  private JsonNode kept(String key, JsonNode after) {
    if (!key.equals("nodes") || !after.isArray()) {
      return isSame(before.get(key), after) ? before.get(key) : after;
    }
    Map<String, JsonNode> tables = tables(before);
    ArrayNode kept = before.arrayNode();
    for (JsonNode node : after) {
      JsonNode known = tables.get(node.path("id").asText());
      kept.add(known != null && isSame(known, node) ? known : node);
    }
    return kept;
  }

  /** What is new, different or gone, a line each. */
  public List<String> in(ObjectNode after) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    compare(tables(before), tables(after), "table ", added, changed, gone);
    compare(parts(before), parts(after), "", added, changed, gone);
    List<String> lines = new ArrayList<>();
    say(lines, "new: ", added);
    say(lines, "changed: ", changed);
    say(lines, "gone: ", gone);
    return lines;
  }

  private static void compare(
      Map<String, JsonNode> before,
      Map<String, JsonNode> after,
      String kind,
      List<String> added,
      List<String> changed,
      List<String> gone) {
    after.forEach(
        (name, part) -> {
          if (!before.containsKey(name)) {
            added.add(kind + name);
          } else if (!isSame(before.get(name), part)) {
            changed.add(kind + name);
          }
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> gone.add(kind + name));
  }

  private static void say(List<String> lines, String what, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(what + String.join(", ", names));
    }
  }

  private static Map<String, JsonNode> tables(ObjectNode schema) {
    Map<String, JsonNode> tables = new LinkedHashMap<>();
    schema.path("nodes").forEach(node -> tables.putIfAbsent(node.path("id").asText(), node));
    return tables;
  }

  private static Map<String, JsonNode> parts(ObjectNode schema) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    schema.properties().stream()
        .filter(part -> !part.getKey().equals("nodes"))
        .forEach(part -> parts.put(part.getKey(), part.getValue()));
    return parts;
  }

  /** Whether two values mean the same: 1 and 1.0 do, as do objects in another order. */
  private static boolean isSame(JsonNode a, JsonNode b) {
    return a.equals(SchemaChanges::compareNumbers, b);
  }

  private static int compareNumbers(JsonNode a, JsonNode b) {
    boolean same =
        a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : a.equals(b);
    return same ? 0 : 1;
  }
}
