package dev.datagen.core.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** Definitions of records, each once, referred to by name. */
final class Definitions {

  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Key(Class<?> type, boolean complete) {}

  private final Map<Key, String> names = new LinkedHashMap<>();
  private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();
  private final LanguageSchemas language;
  private boolean complete = true;

  Definitions(Vocabulary vocabulary) {
    this.language = new LanguageSchemas(vocabulary, this);
  }

  /** All definitions, in the order in which they were first needed. */
  ObjectNode all() {
    ObjectNode all = JSON.objectNode();
    definitions.forEach(all::set);
    return all;
  }

  /** A reference to the definition of a record, made where needed. */
  ObjectNode reference(Class<?> type) {
    return reference(type, TypeNames.of(type));
  }

  /** A reference to the definition of a record, under a name where that is free. */
  ObjectNode reference(Class<?> type, String wanted) {
    Key key = new Key(type, complete);
    String name = names.get(key);
    if (name == null) {
      name = free(complete ? wanted : "some_" + wanted);
      names.put(key, name);
      definitions.put(name, JSON.objectNode());
      ObjectNode special = language.of(type);
      definitions.get(name).setAll(special == null ? object(type) : special);
    }
    ObjectNode reference = JSON.objectNode();
    return reference.put("$ref", "#/$defs/" + name);
  }

  /** As {@link #reference}, where required members may come later. */
  ObjectNode incomplete(Class<?> type, String wanted) {
    boolean before = complete;
    complete = false;
    ObjectNode reference = reference(type, wanted);
    complete = before;
    return reference;
  }

  /**
   * The schema of the entries of a map with elements of a type that depend on their key, or null.
   */
  ObjectNode entries(Class<?> element) {
    return language.entries(element);
  }

  /** The schema of a record's object form. */
  ObjectNode object(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    TypeSchemas types = new TypeSchemas(this);
    ObjectNode schema = JSON.objectNode();
    if (!Field.doc(type).isEmpty()) {
      schema.put("description", Field.doc(type));
    }
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    ArrayNode rules = JSON.arrayNode();
    for (Field field : shape.fields()) {
      if (!field.rest()) {
        properties.set(field.name(), types.property(field, field.doc(), complete));
        field
            .aliases()
            .forEach(
                alias ->
                    properties.set(
                        alias, types.property(field, "Same as " + field.name() + ".", complete)));
        Aliases.rules(field, complete, required, rules);
      }
    }
    properties.put(RecordShape.COMMENT, true);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (!rules.isEmpty()) {
      schema.set("allOf", rules);
    }
    if (shape.rest().isPresent()) {
      schema.set("additionalProperties", types.rest(shape.rest().get()));
    } else {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; definitions.containsKey(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }
}
