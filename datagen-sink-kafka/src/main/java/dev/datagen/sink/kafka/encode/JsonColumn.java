package dev.datagen.sink.kafka.encode;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import java.io.IOException;

/** How the values of one column are written as JSON. */
interface JsonColumn {

  /** The values of one chunk. */
  interface Bound {
    /** Writes a value that is not null. */
    void write(int row, JsonGenerator generator) throws IOException;
  }

  Bound bind(Column column);

  /** Numbers as numbers, times as ISO-8601 text. */
  static JsonColumn of(ColumnType type) {
    return switch (type.kind()) {
      case INT ->
          column -> {
            long[] values = ((LongColumn) column).values();
            return (row, generator) -> generator.writeNumber(values[row]);
          };
      case FLOAT ->
          column -> {
            double[] values = ((DoubleColumn) column).values();
            return (row, generator) -> generator.writeNumber(values[row]);
          };
      case BOOL ->
          column -> {
            boolean[] values = ((BooleanColumn) column).values();
            return (row, generator) -> generator.writeBoolean(values[row]);
          };
      case DATETIME ->
          column -> {
            long[] values = ((LongColumn) column).values();
            return (row, generator) -> generator.writeString(Texts.time(values[row]));
          };
      case DATE ->
          column -> {
            long[] values = ((LongColumn) column).values();
            return (row, generator) -> generator.writeString(Texts.date(values[row]));
          };
      case DECIMAL ->
          column -> {
            long[] values = ((LongColumn) column).values();
            return (row, generator) ->
                generator.writeNumber(Texts.decimal(values[row], type.scale()));
          };
      case STRING ->
          column -> {
            StringColumn values = (StringColumn) column;
            return (row, generator) -> {
              byte[] utf8 = new byte[values.length(row)];
              values.copy(row, utf8, 0);
              generator.writeUTF8String(utf8, 0, utf8.length);
            };
          };
    };
  }
}
