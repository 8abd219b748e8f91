package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Avro schemas of tables and keys. */
public final class AvroSchemas {

  /** The namespace of every record. */
  public static final String NAMESPACE = "dev.datagen";

  private AvroSchemas() {}

  /** The record of a table's rows: fields as the columns, nullable ones as a union with null. */
  public static Schema record(TableSchema table) {
    List<Schema.Field> fields = new ArrayList<>();
    for (ColumnSchema column : table.columns()) {
      fields.add(field(column));
    }
    return Schema.createRecord(table.name(), doc(table.comment()), NAMESPACE, false, fields);
  }

  private static Schema.Field field(ColumnSchema column) {
    Schema type = type(column.type());
    return column.nullable()
        ? new Schema.Field(
            column.name(),
            Schema.createUnion(Schema.create(Schema.Type.NULL), type),
            doc(column.comment()),
            Schema.Field.NULL_DEFAULT_VALUE)
        : new Schema.Field(column.name(), type, doc(column.comment()));
  }

  /** The schema of one value that is not null. */
  public static Schema type(ColumnType type) {
    return switch (type.kind()) {
      case INT -> Schema.create(Schema.Type.LONG);
      case FLOAT -> Schema.create(Schema.Type.DOUBLE);
      case STRING -> Schema.create(Schema.Type.STRING);
      case BOOL -> Schema.create(Schema.Type.BOOLEAN);
      case DATETIME -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case DECIMAL ->
          LogicalTypes.decimal(type.precision(), type.scale())
              .addToSchema(Schema.create(Schema.Type.BYTES));
    };
  }

  private static String doc(String comment) {
    return comment.isEmpty() ? null : comment;
  }
}
