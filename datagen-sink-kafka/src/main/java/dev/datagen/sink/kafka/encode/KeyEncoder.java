package dev.datagen.sink.kafka.encode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Keys: one column of each row; a null is no key. */
public final class KeyEncoder {

  /** Writes one value that is not null. */
  private interface Writer {
    byte[] write(int row) throws IOException;
  }

  private KeyEncoder() {}

  /** As Kafka's serializers for long, double and boolean do; the rest as text. */
  public static RowsEncoder primitive(TableSchema table, int column) {
    ColumnType type = table.columns().get(column).type();
    return chunk -> each(chunk, column, values -> primitive(type, values));
  }

  private static Writer primitive(ColumnType type, Column column) {
    return switch (type.kind()) {
      case INT, DATETIME, DATE -> {
        long[] values = ((LongColumn) column).values();
        yield row -> bytes(values[row]);
      }
      case FLOAT -> {
        double[] values = ((DoubleColumn) column).values();
        yield row -> bytes(Double.doubleToRawLongBits(values[row]));
      }
      case BOOL -> {
        boolean[] values = ((BooleanColumn) column).values();
        yield row -> new byte[] {(byte) (values[row] ? 1 : 0)};
      }
      case STRING, DECIMAL -> text(type, column);
    };
  }

  private static byte[] bytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  /** As text in UTF-8. */
  public static RowsEncoder text(TableSchema table, int column) {
    ColumnType type = table.columns().get(column).type();
    return chunk -> each(chunk, column, values -> text(type, values));
  }

  private static Writer text(ColumnType type, Column column) {
    return switch (type.kind()) {
      case STRING -> {
        StringColumn values = (StringColumn) column;
        yield row -> {
          byte[] utf8 = new byte[values.length(row)];
          values.copy(row, utf8, 0);
          return utf8;
        };
      }
      case INT -> {
        long[] values = ((LongColumn) column).values();
        yield row -> utf8(Long.toString(values[row]));
      }
      case DATETIME -> {
        long[] values = ((LongColumn) column).values();
        yield row -> utf8(Texts.time(values[row]));
      }
      case DATE -> {
        long[] values = ((LongColumn) column).values();
        yield row -> utf8(Texts.date(values[row]));
      }
      case DECIMAL -> {
        long[] values = ((LongColumn) column).values();
        yield row -> utf8(Texts.decimal(values[row], type.scale()));
      }
      case FLOAT -> {
        double[] values = ((DoubleColumn) column).values();
        yield row -> utf8(NumberOutput.toString(values[row], true));
      }
      case BOOL -> {
        boolean[] values = ((BooleanColumn) column).values();
        yield row -> utf8(Boolean.toString(values[row]));
      }
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As a JSON value. */
  public static RowsEncoder json(TableSchema table, int column) {
    JsonColumn encoding = JsonColumn.of(table.columns().get(column).type());
    return chunk ->
        each(
            chunk,
            column,
            values -> {
              JsonColumn.Bound bound = encoding.bind(values);
              return row -> json(bound, row);
            });
  }

  private static byte[] json(JsonColumn.Bound bound, int row) throws IOException {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator generator = JsonRows.FACTORY.createGenerator(bytes)) {
        bound.write(row, generator);
      }
      return bytes.toByteArray();
    }
  }

  /** As Avro of the value alone, behind a prefix. */
  public static RowsEncoder avro(TableSchema table, int column, byte[] prefix) {
    ColumnSchema schema = table.columns().get(column);
    ColumnSchema present = new ColumnSchema(schema.name(), schema.type(), false, "");
    TableSchema alone =
        new TableSchema(
            table.name(),
            "",
            List.of(present),
            0,
            OptionalInt.empty(),
            List.of(),
            table.rowCount());
    AvroRows encoder = new AvroRows(alone, prefix);
    return chunk -> {
      Column values = chunk.columns().get(column);
      byte[][] keys =
          encoder.encode(
              new Chunk(alone, chunk.index(), chunk.firstRow(), chunk.size(), List.of(values)));
      for (int row = 0; row < keys.length; row++) {
        if (values.isNull(row)) {
          keys[row] = null;
        }
      }
      return keys;
    };
  }

  private static byte[][] each(
      Chunk chunk, int column, java.util.function.Function<Column, Writer> bind)
      throws IOException {
    Column values = chunk.columns().get(column);
    Writer writer = bind.apply(values);
    byte[][] keys = new byte[chunk.size()][];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = values.isNull(row) ? null : writer.write(row);
    }
    return keys;
  }
}
