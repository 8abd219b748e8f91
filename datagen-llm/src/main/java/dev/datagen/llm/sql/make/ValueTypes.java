package dev.datagen.llm.sql.make;

import dev.datagen.llm.definition.FieldValue;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlType;
import java.util.List;

/** Types of databases as types of ours. */
final class ValueTypes {

  private static final int MOST_DIGITS = 18;
  private static final int MONEY_DIGITS = 12;

  private ValueTypes() {}

  static boolean isTime(SqlType type) {
    return switch (type.name()) {
      case "date",
          "datetime",
          "datetime2",
          "smalldatetime",
          "timestamp",
          "timestamptz",
          "datetimeoffset" ->
          true;
      default -> false;
    };
  }

  /** The most characters of a text; 0 where there is no bound. */
  static int length(SqlType type) {
    return switch (type.name()) {
      case "char", "character", "nchar", "bpchar", "national character", "national char" ->
          type.argument(0, 1);
      case "varchar",
          "varchar2",
          "nvarchar",
          "nvarchar2",
          "character varying",
          "char varying",
          "national character varying",
          "national varchar" ->
          type.argument(0, 0);
      case "tinytext" -> 255;
      default -> 0;
    };
  }

  /** The greatest number that fits in. */
  static double most(SqlType type) {
    return switch (type.name()) {
      case "tinyint" -> type.isUnsigned() ? 255 : 127;
      case "smallint", "int2", "smallserial", "serial2" -> type.isUnsigned() ? 65_535 : 32_767;
      case "mediumint" -> 8_388_607;
      case "int", "integer", "int4", "serial", "serial4" -> Integer.MAX_VALUE;
      case "decimal", "numeric", "number", "dec" ->
          type.arguments().isEmpty()
              ? Double.MAX_VALUE
              : Math.pow(10, type.argument(0, MOST_DIGITS) - type.argument(1, 0))
                  - Math.pow(10, -type.argument(1, 0));
      default -> Double.MAX_VALUE;
    };
  }

  /** What a column of that type holds. */
  static FieldValue of(SqlColumn column, SqlSchema schema) {
    SqlType type = column.type();
    if (type.isArray()) {
      return column.isNotNull() ? only("{}") : out("it is a list of values");
    }
    List<String> labels = schema.labels(type.name());
    if (labels != null && !labels.isEmpty()) {
      return new FieldValue.Listed("string", labels);
    }
    return switch (type.name()) {
      case "enum", "set" -> new FieldValue.Listed("string", type.arguments());
      case "bool", "boolean" -> FieldValue.Scalar.of("bool");
      case "bit", "bit varying" ->
          type.argument(0, 1) == 1 ? FieldValue.Scalar.of("bool") : out("it is a row of bits");
      case "tinyint" ->
          type.argument(0, 0) == 1 ? FieldValue.Scalar.of("bool") : FieldValue.Scalar.of("int");
      case "int",
          "integer",
          "int4",
          "int8",
          "int2",
          "bigint",
          "smallint",
          "mediumint",
          "serial",
          "bigserial",
          "smallserial",
          "serial2",
          "serial4",
          "serial8",
          "oid" ->
          FieldValue.Scalar.of("int");
      case "year" -> new FieldValue.Scalar("int", "", 1990.0, 2024.0);
      case "decimal", "numeric", "dec", "fixed", "number" -> decimal(column);
      case "money" -> FieldValue.Scalar.of("decimal(" + MONEY_DIGITS + ",2)");
      case "smallmoney" -> FieldValue.Scalar.of("decimal(8,2)");
      case "float",
          "real",
          "double",
          "double precision",
          "float4",
          "float8",
          "binary_float",
          "binary_double",
          "single" ->
          FieldValue.Scalar.of("float");
      case "uuid", "uniqueidentifier" -> method("uuid4");
      case "date" -> FieldValue.Scalar.of("date");
      case "datetime", "datetime2", "smalldatetime", "timestamp", "timestamptz", "datetimeoffset" ->
          FieldValue.Scalar.of("datetime");
      case "time", "timetz" -> method("time");
      case "inet" -> method("ipv4");
      case "cidr" -> method("ipv4_cidr");
      case "macaddr" -> method("mac_address");
      case "interval" -> new FieldValue.Listed("string", List.of("1 day", "7 days", "1 month"));
      case "json", "jsonb" -> only("{}");
      case "xml", "xmltype" -> only("<empty/>");
      case "bytea",
          "blob",
          "tinyblob",
          "mediumblob",
          "longblob",
          "binary",
          "varbinary",
          "image",
          "raw",
          "long raw",
          "bfile",
          "rowversion",
          "binary large object" ->
          out("bytes have no type here");
      case "geometry",
          "geography",
          "point",
          "polygon",
          "line",
          "box",
          "circle",
          "path",
          "tsvector",
          "tsquery",
          "hstore",
          "hierarchyid",
          "sql_variant",
          "sdo_geometry" ->
          out("nothing here makes a " + type.name());
      default -> FieldValue.Scalar.of("string");
    };
  }

  private static FieldValue decimal(SqlColumn column) {
    SqlType type = column.type();
    boolean counts = column.words().matches("(.*_)?(id|no|nr|num|count|qty|quantity|year|age)");
    if (type.arguments().isEmpty()) {
      boolean whole = type.name().equals("number") && counts || column.counts() != null;
      return FieldValue.Scalar.of(whole ? "int" : "decimal(" + MONEY_DIGITS + ",2)");
    }
    int digits = type.argument(0, MOST_DIGITS);
    int scale = type.argument(1, 0);
    if (scale == 0) {
      boolean flag = digits == 1 && column.words().matches("(is|has)_.*|.*_flag|active|enabled");
      return flag ? new FieldValue.Listed("int", List.of("1", "0")) : FieldValue.Scalar.of("int");
    }
    int places = Math.min(MOST_DIGITS, scale);
    return FieldValue.Scalar.of(
        "decimal(" + Math.max(places, Math.min(MOST_DIGITS, digits)) + "," + places + ")");
  }

  private static FieldValue method(String name) {
    return new FieldValue.Scalar("string", name, null, null);
  }

  private static FieldValue only(String value) {
    return new FieldValue.Listed("string", List.of(value));
  }

  private static FieldValue out(String reason) {
    return new FieldValue.LeftOut(reason);
  }
}
