package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Json;

/** A column in the making. */
public final class ColumnDraft {

  private final String name;
  private String type;
  private ObjectNode generator;
  private double nullRate;
  private boolean nullable;
  private final ArrayNode modifiers = Json.NODES.arrayNode();
  private ObjectNode constraints = Json.NODES.objectNode();
  private String comment = "";

  /** A column of that type, made by that generator. */
  public ColumnDraft(String name, String type, ObjectNode generator) {
    this.name = name;
    this.type = type;
    this.generator = generator;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its type. */
  public String type() {
    return type;
  }

  /** Sets its type. */
  public ColumnDraft type(String value) {
    type = value;
    return this;
  }

  /** How it is made. */
  public ObjectNode generator() {
    return generator;
  }

  /** Sets how it is made. */
  public ColumnDraft generator(ObjectNode value) {
    generator = value;
    return this;
  }

  /** The id of its generator. */
  public String generatorId() {
    return generator.fieldNames().next();
  }

  /** The arguments of its generator. */
  public ObjectNode arguments() {
    return (ObjectNode) generator.get(generatorId());
  }

  /** Its modifiers, to add to. */
  public ArrayNode modifiers() {
    return modifiers;
  }

  /** Adds a modifier. */
  public ColumnDraft modifier(String id, ObjectNode arguments) {
    ObjectNode modifier = modifiers.addObject();
    modifier.put("transform", id);
    modifier.set("args", arguments);
    return this;
  }

  /** Makes that share of it null; 0 only allows nulls. */
  public ColumnDraft nulls(double rate) {
    nullable = true;
    nullRate = rate;
    return this;
  }

  /** Whether it may hold nulls. */
  public boolean isNullable() {
    return nullable;
  }

  /** Sets the values allowed or the pattern, as in a schema. */
  public ColumnDraft constraints(ObjectNode value) {
    constraints = value;
    return this;
  }

  /** Says something about it. */
  public ColumnDraft comment(String text) {
    comment = text;
    return this;
  }

  /** Whether it holds numbers. */
  public boolean isNumeric() {
    return type.equals("int") || type.equals("float") || type.startsWith("decimal");
  }

  ObjectNode toJson() {
    ObjectNode json = Json.NODES.objectNode();
    json.put("name", name);
    json.put("type", type);
    if (nullable) {
      json.put("nullable", true);
    }
    if (nullRate > 0) {
      json.put("null_rate", nullRate);
    }
    if (!comment.isEmpty()) {
      json.put("comment", comment);
    }
    json.set("generator", generator);
    if (!modifiers.isEmpty()) {
      json.set("modifiers", modifiers);
    }
    if (!constraints.isEmpty()) {
      json.set("constraints", constraints);
    }
    return json;
  }
}
