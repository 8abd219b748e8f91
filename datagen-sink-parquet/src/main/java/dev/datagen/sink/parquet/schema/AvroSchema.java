package dev.datagen.sink.parquet.schema;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.files.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Avro schema of a table, for the footer: readers that give Avro records see the record of that
 * schema. Decimals are the unscaled {@code int} or {@code long} there, since Avro knows decimals of
 * bytes only; parquet-avro makes them decimals again from the column's Parquet type.
 */
public final class AvroSchema {

  /** The namespace of every record. */
  public static final String NAMESPACE = "dev.datagen";

  private AvroSchema() {}

  /** The schema of a table's records as JSON. */
  public static String of(TableSchema table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "record");
    schema.put("name", table.name());
    schema.put("namespace", NAMESPACE);
    doc(schema, table.comment());
    schema.put("fields", table.columns().stream().map(AvroSchema::field).toList());
    return Json.compact(schema);
  }

  private static Map<String, Object> field(ColumnSchema column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    Object type = type(column.type());
    field.put("type", column.nullable() ? List.of("null", type) : type);
    doc(field, column.comment());
    if (column.nullable()) {
      field.put("default", null);
    }
    return field;
  }

  private static void doc(Map<String, Object> target, String comment) {
    if (!comment.isEmpty()) {
      target.put("doc", comment);
    }
  }

  private static Object type(ColumnType type) {
    return switch (type.kind()) {
      case INT -> "long";
      case FLOAT -> "double";
      case STRING -> "string";
      case BOOL -> "boolean";
      case DATETIME -> logical("long", "timestamp-micros");
      case DATE -> logical("int", "date");
      case DECIMAL -> type.precision() <= ParquetTypes.MAX_NARROW_PRECISION ? "int" : "long";
    };
  }

  private static Map<String, Object> logical(String type, String logicalType) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("logicalType", logicalType);
    return schema;
  }
}
