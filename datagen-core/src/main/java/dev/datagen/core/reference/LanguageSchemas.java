package dev.datagen.core.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.GeneratorSpec;
import dev.datagen.core.dataset.ModifierSpec;
import dev.datagen.core.dataset.Vocabulary;
import java.util.Map;

/** Schemas of the parts of the language whose shape depends on a key or on how they are written. */
final class LanguageSchemas {

  private final Vocabulary vocabulary;
  private final Definitions definitions;

  LanguageSchemas(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
  }

  /** The schema of such a part, or null for a record that is what its components tell. */
  ObjectNode of(Class<?> type) {
    if (type == GeneratorSpec.class) {
      return exactlyOne("generator", vocabulary.generators());
    } else if (type == DatasetSpec.ValidatorSpec.class) {
      return exactlyOne("validator", vocabulary.validators());
    } else if (type == ModifierSpec.class) {
      return modifier();
    } else if (type == CurveSpec.class) {
      return curve();
    } else if (type == ConstraintsSpec.Unique.class) {
      return unique();
    }
    return null;
  }

  /** The schema of a map whose entries depend on their keys, or null. */
  ObjectNode entries(Class<?> element) {
    if (element != DatasetSpec.SinkSpec.class) {
      return null;
    }
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    vocabulary
        .sinks()
        .forEach(
            (id, options) -> {
              ObjectNode entry = properties.putObject(id);
              entry
                  .putArray("anyOf")
                  .add(definitions.incomplete(options, "sink_" + id))
                  .addObject()
                  .put("type", "null");
            });
    properties.put(RecordShape.COMMENT, true);
    return schema.put("additionalProperties", false);
  }

  private ObjectNode exactlyOne(String kind, Map<String, Class<? extends Record>> ids) {
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ids.forEach((id, type) -> properties.set(id, definitions.reference(type, kind + "_" + id)));
    properties.put(RecordShape.COMMENT, true);
    schema.put("additionalProperties", false);
    if (ids.isEmpty()) {
      schema.putObject("not");
      return schema;
    }
    ArrayNode one = schema.putArray("oneOf");
    ids.keySet().forEach(id -> one.addObject().putArray("required").add(id));
    return schema;
  }

  private ObjectNode modifier() {
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode names = properties.putObject("transform").putArray("enum");
    vocabulary.modifiers().keySet().forEach(names::add);
    properties.put("args", true);
    properties.put(RecordShape.COMMENT, true);
    schema.putArray("required").add("transform");
    schema.put("additionalProperties", false);
    ArrayNode rules = schema.putArray("allOf");
    vocabulary.modifiers().forEach((id, type) -> rules.add(arguments(id, type)));
    if (vocabulary.modifiers().isEmpty()) {
      schema.remove("allOf");
      schema.putObject("not");
    }
    return schema;
  }

  private ObjectNode arguments(String id, Class<? extends Record> type) {
    ObjectNode rule = object();
    ObjectNode condition = rule.putObject("if");
    condition.putObject("properties").putObject("transform").put("const", id);
    condition.putArray("required").add("transform");
    ObjectNode then = rule.putObject("then");
    ObjectNode reference = definitions.reference(type, "modifier_" + id);
    ObjectNode properties = then.putObject("properties");
    if (RecordShape.of(type).fields().stream().anyMatch(Field::required)) {
      properties.set("args", reference);
      then.putArray("required").add("args");
    } else {
      properties.putObject("args").putArray("anyOf").add(reference).addObject().put("type", "null");
    }
    return rule;
  }

  private ObjectNode curve() {
    ObjectNode schema = object();
    ArrayNode either = schema.putArray("anyOf");
    ObjectNode list = either.addObject().put("type", "array");
    list.putObject("items").put("type", "number");
    either.add(definitions.object(CurveSpec.ParametricCurve.class));
    return schema;
  }

  private static ObjectNode unique() {
    ObjectNode schema = object();
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("type", "string");
    either.addObject().put("type", "array").putObject("items").put("type", "string");
    return schema;
  }

  private static ObjectNode object() {
    return Definitions.JSON.objectNode();
  }
}
