package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema in the making. */
public final class DatasetDraft {

  private final String name;
  private final String description;
  private Span span = Span.DEFAULT;
  private final Map<String, TableDraft> tables = new LinkedHashMap<>();
  private final Set<List<String>> unique = new LinkedHashSet<>();
  private final Map<String, String> foreignKeys = new LinkedHashMap<>();
  private final List<ObjectNode> ranges = new ArrayList<>();
  private final List<ObjectNode> inequalities = new ArrayList<>();
  private final Map<String, ArrayNode> targets = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** A dataset without tables. */
  public DatasetDraft(String name, String description) {
    this.name = name;
    this.description = description;
  }

  /** The time the data are about. */
  public Span span() {
    return span;
  }

  /** Sets the time the data are about. */
  public DatasetDraft span(Span value) {
    span = value;
    return this;
  }

  /** The tables by name, in order; to change. */
  public Map<String, TableDraft> tables() {
    return tables;
  }

  /** Adds a table. */
  public TableDraft add(TableDraft table) {
    tables.put(table.name(), table);
    return table;
  }

  /** Columns ({@code table.column}) that are unique together. */
  public void unique(List<String> columns) {
    unique.add(columns);
  }

  /** Values of one column occur in another. */
  public void foreignKey(String from, String to) {
    foreignKeys.put(from, to);
  }

  /** Bounds of a column; either may be null. */
  public void range(String column, Number min, Number max) {
    ObjectNode range = Json.NODES.objectNode();
    range.put("attr", column);
    put(range, "min", min);
    put(range, "max", max);
    ranges.add(range);
  }

  /** Bounds of a column as in a schema. */
  public void range(ObjectNode range) {
    ranges.add(range);
  }

  /** A comparison of two columns. */
  public void inequality(String left, String operator, String right) {
    ObjectNode rule = Json.NODES.objectNode();
    rule.put("left", left);
    rule.put("op", operator);
    rule.put("right", right);
    inequalities.add(rule);
  }

  /** Adds a target of a kind. */
  public void target(String kind, ObjectNode target) {
    targets.computeIfAbsent(kind, key -> Json.NODES.arrayNode()).add(target);
  }

  /** Says something to the reader, once. */
  public void note(String text) {
    notes.add(text);
  }

  /** Writes a number as an integer where it is one. */
  public static void put(ObjectNode object, String key, Number value) {
    if (value == null) {
      return;
    }
    double number = value.doubleValue();
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      object.put(key, (long) number);
    } else {
      object.put(key, number);
    }
  }

  /** The schema, and what its reader should know. */
  public Draft toDraft() {
    ObjectNode json = Json.NODES.objectNode();
    json.put("version", "1.0");
    ObjectNode metadata = json.putObject("metadata");
    metadata.put("name", name);
    if (!description.isBlank()) {
      metadata.put("description", description);
    }
    json.set("timeframe", span.toJson());
    ArrayNode nodes = json.putArray("nodes");
    tables.values().forEach(table -> nodes.add(table.toJson()));
    ObjectNode constraints = constraints();
    if (!constraints.isEmpty()) {
      json.set("constraints", constraints);
    }
    if (!targets.isEmpty()) {
      ObjectNode all = json.putObject("targets");
      targets.forEach((kind, list) -> all.set(kind, list.size() == 1 ? list.get(0) : list));
    }
    return new Draft(json, List.copyOf(notes));
  }

  private ObjectNode constraints() {
    ObjectNode constraints = Json.NODES.objectNode();
    if (!unique.isEmpty()) {
      ArrayNode list = constraints.putArray("unique");
      for (List<String> columns : unique) {
        if (columns.size() == 1) {
          list.add(columns.get(0));
        } else {
          ArrayNode together = list.addArray();
          columns.forEach(together::add);
        }
      }
    }
    if (!foreignKeys.isEmpty()) {
      ArrayNode list = constraints.putArray("foreign_keys");
      foreignKeys.forEach((from, to) -> list.addObject().put("from", from).put("to", to));
    }
    if (!ranges.isEmpty()) {
      constraints.putArray("ranges").addAll(ranges);
    }
    if (!inequalities.isEmpty()) {
      constraints.putArray("inequalities").addAll(inequalities);
    }
    return constraints;
  }
}
