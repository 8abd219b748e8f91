package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in the making. */
public final class TableDraft {

  private final String name;
  private String pk;
  private long rows = 1000;
  private final List<String> parents = new ArrayList<>();
  private ObjectNode fanout;
  private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
  private final Map<String, ObjectNode> more = new LinkedHashMap<>();
  private final ArrayNode modifiers = Json.NODES.arrayNode();
  private String comment = "";

  /** A table of that name, with no columns yet. */
  public TableDraft(String name) {
    this.name = name;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Name of its primary key, or null. */
  public String pk() {
    return pk;
  }

  /** Sets the primary key. */
  public TableDraft pk(String column) {
    pk = column;
    return this;
  }

  /** Rows of an entity. */
  public long rows() {
    return rows;
  }

  /** Sets the rows of an entity. */
  public TableDraft rows(long count) {
    rows = count;
    return this;
  }

  /** Its parents, the primary one first; to add to. */
  public List<String> parents() {
    return parents;
  }

  /** Whether it lies under a parent. */
  public boolean isFact() {
    return !parents.isEmpty();
  }

  /** Sets the rows for each row of the primary parent; null for exactly one. */
  public TableDraft fanout(ObjectNode value) {
    fanout = value;
    return this;
  }

  /** The rows for each row of the primary parent, or null. */
  public ObjectNode fanout() {
    return fanout;
  }

  /** Its columns by name, in order; to change. */
  public Map<String, ColumnDraft> columns() {
    return columns;
  }

  /** Adds a column, in place of one of the same name in any case. */
  public ColumnDraft add(ColumnDraft column) {
    columns
        .keySet()
        .removeIf(other -> !other.equals(column.name()) && other.equalsIgnoreCase(column.name()));
    columns.put(column.name(), column);
    return column;
  }

  /** Sets another part of the table: {@code segment_behavior}, {@code stage_config} … */
  public TableDraft part(String key, ObjectNode value) {
    more.put(key, value);
    return this;
  }

  /** Another part, or null. */
  public ObjectNode part(String key) {
    return more.get(key);
  }

  /** Its modifiers, to add to. */
  public ArrayNode modifiers() {
    return modifiers;
  }

  /** Says something about it. */
  public TableDraft comment(String text) {
    comment = text;
    return this;
  }

  /** Its first datetime column, else its first date column, or null. */
  public ColumnDraft time() {
    for (String type : List.of("datetime", "date")) {
      for (ColumnDraft column : columns.values()) {
        if (column.type().equals(type) && column.generatorId().equals("datetime_series")) {
          return column;
        }
      }
    }
    return null;
  }

  ObjectNode toJson() {
    ObjectNode json = Json.NODES.objectNode();
    json.put("id", name);
    json.put("kind", isFact() ? "fact" : "entity");
    json.put("pk", pk);
    if (!comment.isEmpty()) {
      json.put("comment", comment);
    }
    if (!isFact()) {
      json.put("rows", rows);
    } else {
      ArrayNode names = json.putArray("parents");
      parents.forEach(names::add);
      if (fanout != null) {
        json.set("fanout", fanout);
      }
    }
    more.forEach(json::set);
    if (!modifiers.isEmpty()) {
      json.set("modifiers", modifiers);
    }
    ArrayNode list = json.putArray("columns");
    columns.values().forEach(column -> list.add(column.toJson()));
    return json;
  }
}
