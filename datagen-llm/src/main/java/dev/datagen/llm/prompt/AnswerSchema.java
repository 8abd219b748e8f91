package dev.datagen.llm.prompt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.dataset.Vocabulary;
import dev.datagen.core.reference.JsonSchema;
import dev.datagen.llm.draft.Json;
import java.util.Map;

/** The JSON Schema of a model's answers: a schema of the language, or questions. */
public final class AnswerSchema {

  private AnswerSchema() {}

  /** The JSON Schema for what is installed, sinks aside. */
  public static ObjectNode of(Vocabulary vocabulary) {
    Vocabulary withoutSinks =
        new Vocabulary(
            vocabulary.generators(), vocabulary.modifiers(), vocabulary.validators(), Map.of());
    ObjectNode language = Json.object(JsonSchema.of(withoutSinks)).orElseThrow();
    ObjectNode definitions = (ObjectNode) language.remove("$defs");
    language.remove("$schema");
    ((ObjectNode) language.get("properties")).remove("sinks");
    ObjectNode answer = Json.NODES.objectNode();
    answer.put("type", "object");
    ObjectNode members = answer.putObject("properties");
    members.set("schema", language);
    members.set("notes", notes());
    members.set("questions", questions());
    answer.put("additionalProperties", false);
    answer.set("$defs", definitions);
    return answer;
  }

  private static ObjectNode notes() {
    ObjectNode notes = Json.NODES.objectNode();
    notes.put("type", "array");
    notes.put("description", "What you assumed, one short sentence each.");
    notes.putObject("items").put("type", "string");
    return notes;
  }

  private static ObjectNode questions() {
    ObjectNode question = Json.NODES.objectNode();
    question.put("type", "object");
    ObjectNode members = question.putObject("properties");
    for (String name : new String[] {"id", "text", "default"}) {
      members.putObject(name).put("type", "string");
    }
    members.putObject("choices").put("type", "array").putObject("items").put("type", "string");
    question.putArray("required").add("id").add("text").add("choices").add("default");
    question.put("additionalProperties", false);
    ObjectNode questions = Json.NODES.objectNode();
    questions.put("type", "array");
    questions.put("maxItems", 2);
    questions.set("items", question);
    return questions;
  }
}
