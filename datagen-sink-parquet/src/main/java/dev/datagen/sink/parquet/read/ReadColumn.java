package dev.datagen.sink.parquet.read;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A column of a file and how it becomes one of ours.
 *
 * @param descriptor the column in the file
 * @param schema the column as ours
 * @param values reads its values
 */
record ReadColumn(ColumnDescriptor descriptor, ColumnSchema schema, BatchReader values) {

  /** Every column of a file; an error for the first that has no type of ours. */
  static List<ReadColumn> all(MessageType message) throws IOException {
    List<ReadColumn> columns = new ArrayList<>();
    for (Type field : message.getFields()) {
      if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
        throw new IOException(
            "column " + field.getName() + " is nested, but Datagen reads flat files");
      }
      PrimitiveType type = field.asPrimitiveType();
      ColumnType ours = type(type);
      if (ours == null) {
        throw new IOException(
            "column " + type.getName() + " is of the type \"" + type + "\", which Datagen has not");
      }
      boolean nullable = field.isRepetition(Type.Repetition.OPTIONAL);
      columns.add(
          new ReadColumn(
              message.getColumnDescription(new String[] {type.getName()}),
              new ColumnSchema(type.getName(), ours, nullable, ""),
              BatchReader.of(type, ours)));
    }
    return columns;
  }

  /** The column of that name as ours; null if it has no type of ours. */
  static ReadColumn of(MessageType message, Type field) {
    if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
      return null;
    }
    PrimitiveType type = field.asPrimitiveType();
    ColumnType ours = type(type);
    if (ours == null) {
      return null;
    }
    return new ReadColumn(
        message.getColumnDescription(new String[] {type.getName()}),
        new ColumnSchema(type.getName(), ours, field.isRepetition(Type.Repetition.OPTIONAL), ""),
        BatchReader.of(type, ours));
  }

  /**
   * The next {@code rows} values.
   *
   * @throws IOException if one of them is greater than we can store
   */
  Column read(ColumnReader reader, int rows) throws IOException {
    try {
      return values.read(reader, rows);
    } catch (ArithmeticException e) {
      throw new IOException(
          "column " + schema.name() + " has a value beyond 64 bits: " + e.getMessage(), e);
    }
  }

  private static ColumnType type(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal.getPrecision() <= ColumnType.MAX_PRECISION
          ? ColumnType.decimal(decimal.getPrecision(), decimal.getScale())
          : null;
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> ColumnType.BOOL;
      case FLOAT, DOUBLE -> ColumnType.FLOAT;
      case INT32 ->
          logical instanceof DateLogicalTypeAnnotation
              ? ColumnType.DATE
              : logical == null || logical instanceof IntLogicalTypeAnnotation
                  ? ColumnType.INT
                  : null;
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation
              ? ColumnType.DATETIME
              : logical == null || logical instanceof IntLogicalTypeAnnotation
                  ? ColumnType.INT
                  : null;
      case BINARY -> isText(logical) ? ColumnType.STRING : null;
      case FIXED_LEN_BYTE_ARRAY ->
          logical instanceof UUIDLogicalTypeAnnotation ? ColumnType.STRING : null;
      case INT96 -> ColumnType.DATETIME;
    };
  }

  private static boolean isText(LogicalTypeAnnotation logical) {
    return logical == null
        || logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
        || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
        || logical instanceof LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
  }
}
