package dev.datagen.llm.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import dev.datagen.llm.draft.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a schema that is to be changed. */
public final class ExistingSchema {

  private ExistingSchema() {}

  /** The document of a JSON or YAML file, where data go left out. */
  public static ObjectNode read(Path file) {
    byte[] bytes = InputFile.read(file).getBytes(StandardCharsets.UTF_8);
    JsonNode root = json(DocumentReader.read(bytes, file.toString()).root());
    if (!(root instanceof ObjectNode schema)) {
      throw InputProblems.wrong(file + " is no schema", "it should be an object");
    }
    schema.remove("sinks");
    return schema;
  }

  private static JsonNode json(Value value) {
    if (value instanceof Value.ObjectValue object) {
      ObjectNode node = Json.NODES.objectNode();
      object.members().forEach((key, member) -> node.set(key, json(member.value())));
      return node;
    } else if (value instanceof Value.ArrayValue array) {
      ArrayNode node = Json.NODES.arrayNode();
      array.elements().forEach(element -> node.add(json(element)));
      return node;
    } else if (value instanceof Value.TextValue text) {
      return Json.NODES.textNode(text.text());
    } else if (value instanceof Value.NumberValue number) {
      return Json.NODES.numberNode(new java.math.BigDecimal(number.number().toString()));
    } else if (value instanceof Value.BoolValue truth) {
      return Json.NODES.booleanNode(truth.value());
    }
    return Json.NODES.nullNode();
  }
}
