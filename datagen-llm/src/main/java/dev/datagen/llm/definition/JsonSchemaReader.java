package dev.datagen.llm.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shapes of a JSON Schema document. */
final class JsonSchemaReader {

  private static final int DEEPEST = 12;

  private static final Map<String, String> METHODS =
      Map.of(
          "email", "email",
          "idn-email", "email",
          "uuid", "uuid4",
          "uri", "url",
          "url", "url",
          "ipv4", "ipv4",
          "ipv6", "ipv6",
          "hostname", "hostname");

  private final JsonNode root;
  private int depth;

  JsonSchemaReader(JsonNode root) {
    this.root = root;
  }

  static boolean isObject(JsonNode schema) {
    return schema.path("properties").isObject() && !schema.path("properties").isEmpty();
  }

  static boolean isList(JsonNode schema) {
    return schema.path("items").isObject();
  }

  Shape shape(String name, JsonNode schema) {
    depth++;
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    List<Field> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            entry -> {
              JsonNode property = resolved(entry.getValue());
              boolean nullable = !required.contains(entry.getKey()) || allowsNull(property);
              String doc = property.path("description").asText("");
              fields.add(new Field(entry.getKey(), doc, nullable, value(property)));
            });
    depth--;
    return new Shape(name, schema.path("description").asText(""), fields);
  }

  private FieldValue value(JsonNode schema) {
    if (depth > DEEPEST) {
      return new FieldValue.LeftOut("it is nested too deeply, or holds itself again");
    }
    if (schema.has("const")) {
      return listed(List.of(schema.get("const")));
    }
    if (schema.path("enum").isArray()) {
      List<JsonNode> values = new ArrayList<>();
      schema.get("enum").forEach(values::add);
      return listed(values.stream().filter(value -> !value.isNull()).toList());
    }
    if (isObject(schema)) {
      return new FieldValue.Nested(shape("", schema));
    }
    if (isList(schema)) {
      return new FieldValue.Several(value(resolved(schema.get("items"))));
    }
    return switch (type(schema)) {
      case "string" -> text(schema);
      case "integer" -> number(schema, "int");
      case "number" -> number(schema, "float");
      case "boolean" -> FieldValue.Scalar.of("bool");
      case "object" -> new FieldValue.LeftOut("it is an object without properties");
      case "array" -> new FieldValue.LeftOut("it is a list of anything");
      default -> new FieldValue.LeftOut("it has no type");
    };
  }

  private static FieldValue listed(List<JsonNode> values) {
    boolean whole = values.stream().allMatch(JsonNode::isIntegralNumber);
    boolean scalars = values.stream().allMatch(JsonNode::isValueNode);
    return values.isEmpty() || !scalars
        ? new FieldValue.LeftOut("its values are no texts or numbers")
        : new FieldValue.Listed(
            whole ? "int" : "string", values.stream().map(JsonNode::asText).toList());
  }

  private static FieldValue text(JsonNode schema) {
    String format = schema.path("format").asText("");
    return switch (format) {
      case "date" -> FieldValue.Scalar.of("date");
      case "date-time" -> FieldValue.Scalar.of("datetime");
      default -> new FieldValue.Scalar("string", METHODS.getOrDefault(format, ""), null, null);
    };
  }

  private static FieldValue number(JsonNode schema, String type) {
    double step = type.equals("int") ? 1 : 0.01;
    Double least = bound(schema, "minimum", "exclusiveMinimum", step);
    Double most = bound(schema, "maximum", "exclusiveMaximum", -step);
    return new FieldValue.Scalar(type, "", least, most);
  }

  private static Double bound(JsonNode schema, String key, String exclusiveKey, double step) {
    JsonNode exclusive = schema.path(exclusiveKey);
    if (exclusive.isNumber()) {
      return exclusive.asDouble() + step;
    }
    JsonNode bound = schema.path(key);
    // Draft 4 says by a boolean whether the bound itself is excluded.
    double inside = exclusive.asBoolean() ? step : 0;
    return bound.isNumber() ? bound.asDouble() + inside : null;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText("");
  }

  private static boolean allowsNull(JsonNode schema) {
    for (JsonNode one : schema.path("type")) {
      if (one.asText().equals("null")) {
        return true;
      }
    }
    return schema.path("nullable").asBoolean();
  }

  /** The schema with its references within the document, and its parts, put together. */
  JsonNode resolved(JsonNode schema) {
    return resolved(schema, new HashSet<>());
  }

  private JsonNode resolved(JsonNode schema, Set<String> followed) {
    String reference = schema.path("$ref").asText("");
    if (reference.startsWith("#") && followed.add(reference)) {
      JsonNode target = root.at(reference.substring(1));
      return target.isMissingNode() ? schema : resolved(target, followed);
    }
    if (schema.path("allOf").isArray()) {
      return merged(schema, followed);
    }
    for (String key : List.of("oneOf", "anyOf")) {
      for (JsonNode branch : schema.path(key)) {
        JsonNode chosen = resolved(branch, followed);
        if (!chosen.path("type").asText().equals("null")) {
          return withNull(chosen, schema.get(key));
        }
      }
    }
    return schema;
  }

  private JsonNode merged(JsonNode schema, Set<String> followed) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.remove("allOf");
    for (JsonNode part : schema.get("allOf")) {
      JsonNode resolved = resolved(part, new HashSet<>(followed));
      resolved
          .properties()
          .forEach(
              entry -> {
                JsonNode known = whole.get(entry.getKey());
                if (known instanceof ObjectNode object && entry.getValue().isObject()) {
                  object.setAll((ObjectNode) entry.getValue());
                } else if (known == null) {
                  whole.set(entry.getKey(), entry.getValue());
                } else if (known.isArray() && entry.getValue().isArray()) {
                  entry
                      .getValue()
                      .forEach(((com.fasterxml.jackson.databind.node.ArrayNode) known)::add);
                }
              });
    }
    return whole;
  }

  private static JsonNode withNull(JsonNode chosen, JsonNode branches) {
    for (JsonNode branch : branches) {
      if (branch.path("type").asText().equals("null") && chosen instanceof ObjectNode object) {
        return object.deepCopy().put("nullable", true);
      }
    }
    return chosen;
  }
}
