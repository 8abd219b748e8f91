package dev.datagen.sink.parquet.schema;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The Parquet types that stand for our seven. */
public final class ParquetTypes {

  /** Decimals of no more digits are stored in 32 bits. */
  public static final int MAX_NARROW_PRECISION = 9;

  private ParquetTypes() {}

  /** The message type of a table. */
  public static MessageType of(TableSchema table) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (ColumnSchema column : table.columns()) {
      message.addField(of(column));
    }
    return message.named(table.name());
  }

  private static PrimitiveType of(ColumnSchema column) {
    return Types.primitive(
            physical(column.type()), column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED)
        .as(logical(column.type()))
        .named(column.name());
  }

  private static PrimitiveTypeName physical(ColumnType type) {
    return switch (type.kind()) {
      case INT, DATETIME -> PrimitiveTypeName.INT64;
      case FLOAT -> PrimitiveTypeName.DOUBLE;
      case STRING -> PrimitiveTypeName.BINARY;
      case BOOL -> PrimitiveTypeName.BOOLEAN;
      case DATE -> PrimitiveTypeName.INT32;
      case DECIMAL ->
          type.precision() <= MAX_NARROW_PRECISION
              ? PrimitiveTypeName.INT32
              : PrimitiveTypeName.INT64;
    };
  }

  private static LogicalTypeAnnotation logical(ColumnType type) {
    return switch (type.kind()) {
      case INT, FLOAT, BOOL -> null;
      case STRING -> stringType();
      case DATETIME -> timestampType(true, TimeUnit.MICROS);
      case DATE -> dateType();
      case DECIMAL -> decimalType(type.scale(), type.precision());
    };
  }
}
