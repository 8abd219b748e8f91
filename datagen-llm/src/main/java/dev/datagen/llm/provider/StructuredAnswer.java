package dev.datagen.llm.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON Schema of answers in the forms that servers take: as the format of the text, or as the
 * arguments of a tool that the model has to call.
 */
final class StructuredAnswer {

  static final String NAME = "reply";

  private final ObjectNode schema;

  StructuredAnswer(ObjectNode schema) {
    this.schema = schema;
  }

  ResponseFormat asFormat() {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(NAME)
                .rootElement(JsonRawSchema.from(schema.toString()))
                .build())
        .build();
  }

  ToolSpecification asTool() {
    return ToolSpecification.builder()
        .name(NAME)
        .description("Hands over the schema, or questions. Call it exactly once.")
        .parameters(
            JsonObjectSchema.builder()
                .addProperties(elements(schema.path("properties")))
                .definitions(elements(schema.path("$defs")))
                .build())
        .build();
  }

  private static Map<String, JsonSchemaElement> elements(JsonNode members) {
    Map<String, JsonSchemaElement> elements = new LinkedHashMap<>();
    members
        .properties()
        .forEach(
            member ->
                elements.put(member.getKey(), JsonRawSchema.from(member.getValue().toString())));
    return elements;
  }
}
