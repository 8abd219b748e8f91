package dev.datagen.llm.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.draft.SchemaText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A schema that is to be changed.
 *
 * @param document the schema without sinks: where data go is not for drafts to say
 * @param hadSinks whether it had any
 */
public record ExistingSchema(ObjectNode document, boolean hadSinks) {

  /** The document of a JSON or YAML file, if it has the outline of a schema. */
  public static ExistingSchema read(Path file) {
    String text = InputFile.read(file);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonNode document = json(DocumentReader.read(bytes, file.toString()).root());
    // What is not changed keeps its numerals; a YAML file becomes JSON and has none to keep.
    JsonNode root = Json.asWritten(text).map(JsonNode.class::cast).orElse(document);
    if (!(root instanceof ObjectNode schema) || !isSchema(schema)) {
      throw InputProblems.wrong(
          file + " is no schema", "it should be an object with \"nodes\" that have columns");
    }
    return new ExistingSchema(schema, schema.remove("sinks") != null);
  }

  /** The document as text. */
  public String text() {
    return SchemaText.of(document);
  }

  /** Whether it has the outline of one; everything else is told when the draft is tried. */
  private static boolean isSchema(ObjectNode schema) {
    boolean tables = schema.path("nodes").isArray() && !schema.path("nodes").isEmpty();
    for (JsonNode node : schema.path("nodes")) {
      tables &= node.path("id").isTextual() && node.path("columns").isArray();
      for (JsonNode column : node.path("columns")) {
        tables &= column.isObject();
      }
    }
    JsonNode frame = schema.path("timeframe");
    return tables && (frame.isMissingNode() || frame.isNull() || frame.isObject());
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
