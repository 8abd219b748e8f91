package dev.datagen.sink.kafka.encode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;

/** JSON Schemas of tables. */
public final class JsonSchemas {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonSchemas() {}

  /** The schema (draft 7) of a table's rows as {@link JsonRows} writes them. */
  public static String object(TableSchema table) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", table.name());
    if (!table.comment().isEmpty()) {
      schema.put("description", table.comment());
    }
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (ColumnSchema column : table.columns()) {
      describe(properties.putObject(column.name()), column);
      required.add(column.name());
    }
    schema.put("additionalProperties", false);
    return schema.toString();
  }

  private static void describe(ObjectNode property, ColumnSchema column) {
    if (!column.comment().isEmpty()) {
      property.put("description", column.comment());
    }
    String type = type(column.type());
    if (column.nullable()) {
      property.putArray("type").add("null").add(type);
    } else {
      property.put("type", type);
    }
    if (column.type().kind() == ColumnType.Kind.DATETIME) {
      property.put("format", "date-time");
    } else if (column.type().kind() == ColumnType.Kind.DATE) {
      property.put("format", "date");
    }
  }

  private static String type(ColumnType type) {
    return switch (type.kind()) {
      case INT -> "integer";
      case FLOAT, DECIMAL -> "number";
      case BOOL -> "boolean";
      case STRING, DATETIME, DATE -> "string";
    };
  }
}
