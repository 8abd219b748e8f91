package dev.datagen.core.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Literal;
import dev.datagen.core.bind.EnumNames;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Schemas of the types that options may have. */
final class TypeSchemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Definitions definitions;

  TypeSchemas(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The schema of a member; null is allowed where it may be absent. */
  ObjectNode property(Field field, String doc, boolean complete) {
    ObjectNode type = of(field.type(), field);
    boolean optional = !complete || !field.required();
    ObjectNode property = optional ? orNull(type) : type;
    String description = (doc + constants(field.type())).strip();
    if (!description.isEmpty()) {
      property.put("description", description);
    }
    if (field.defaultJson() != null) {
      property.set("default", json(field.defaultJson()));
    }
    return property;
  }

  /** The schema of the members that a field takes which takes the rest. */
  ObjectNode rest(Field field) {
    return orNull(of(((ParameterizedType) field.type()).getActualTypeArguments()[1], field));
  }

  private ObjectNode of(Type type, Field field) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getRawType() == List.class ? 0 : 1];
      return generic.getRawType() == List.class ? list(element, field) : map(element, field);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      ArrayNode names = Definitions.JSON.arrayNode();
      EnumNames.of(plain).keySet().forEach(names::add);
      ObjectNode schema = object();
      schema.set("enum", names);
      return schema;
    } else if (plain == ColumnType.class) {
      return columnType();
    } else if (plain == Literal.class) {
      ObjectNode schema = object();
      schema.putArray("type").add("string").add("number").add("boolean");
      return schema;
    } else if (plain.isRecord()) {
      return record(plain);
    }
    return scalar(plain, field);
  }

  private ObjectNode list(Type element, Field field) {
    ObjectNode array = object().put("type", "array");
    array.set("items", of(element, field));
    if (!field.oneOrMany()) {
      return array;
    }
    ObjectNode either = object();
    either.putArray("anyOf").add(of(element, field)).add(array);
    return either;
  }

  private ObjectNode map(Type element, Field field) {
    ObjectNode entries = element instanceof Class<?> plain ? definitions.entries(plain) : null;
    if (entries != null) {
      return entries;
    }
    ObjectNode schema = object().put("type", "object");
    schema.putObject("properties").put(RecordShape.COMMENT, true);
    schema.set("additionalProperties", orNull(of(element, field)));
    return schema;
  }

  private ObjectNode record(Class<?> type) {
    ObjectNode reference = definitions.reference(type);
    if (RecordShape.of(type).fromText().isEmpty()) {
      return reference;
    }
    ObjectNode either = object();
    either.putArray("anyOf").add(object().put("type", "string")).add(reference);
    return either;
  }

  private static ObjectNode scalar(Class<?> type, Field field) {
    if (type == String.class) {
      return object().put("type", "string");
    } else if (type == boolean.class || type == Boolean.class) {
      return object().put("type", "boolean");
    }
    boolean real = type == double.class || type == Double.class;
    ObjectNode schema = object().put("type", real ? "number" : "integer");
    Bounds bounds = field.bounds();
    if (!real) {
      boolean wide = type == long.class || type == Long.class;
      schema.put("minimum", wide ? Long.MIN_VALUE : Integer.MIN_VALUE);
      schema.put("maximum", wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
    }
    if (bounds != null && bounds.min() > Double.NEGATIVE_INFINITY) {
      schema.remove("minimum");
      schema.put(bounds.minExclusive() ? "exclusiveMinimum" : "minimum", number(bounds.min()));
    }
    if (bounds != null && bounds.max() < Double.POSITIVE_INFINITY) {
      schema.put("maximum", number(bounds.max()));
    }
    return schema;
  }

  private static ObjectNode columnType() {
    ObjectNode schema = object();
    ArrayNode either = schema.putArray("anyOf");
    ArrayNode names = either.addObject().putArray("enum");
    List.of("int", "float", "string", "bool", "datetime", "date").forEach(names::add);
    either.addObject().put("type", "string").put("pattern", "^decimal\\( *\\d+ *, *\\d+ *\\)$");
    return schema;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.path("type").isTextual()) {
      String type = schema.get("type").textValue();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    if (schema.path("type").isArray()) {
      ((ArrayNode) schema.get("type")).add("null");
      return schema;
    }
    ObjectNode either = object();
    ArrayNode choices = either.putArray("anyOf");
    if (schema.has("anyOf") && schema.size() == 1) {
      choices.addAll((ArrayNode) schema.get("anyOf"));
    } else {
      choices.add(schema);
    }
    choices.addObject().put("type", "null");
    return either;
  }

  private static String constants(Type type) {
    if (!(type instanceof Class<?> plain) || !plain.isEnum()) {
      return "";
    }
    return EnumNames.of(plain).entrySet().stream()
        .filter(entry -> !EnumNames.doc(plain, entry.getValue()).isEmpty())
        .map(entry -> " " + entry.getKey() + ": " + EnumNames.doc(plain, entry.getValue()) + ".")
        .collect(Collectors.joining());
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a default that is no JSON: " + text, e);
    }
  }

  private static BigDecimal number(double bound) {
    return new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
  }

  private static ObjectNode object() {
    return Definitions.JSON.objectNode();
  }
}
