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
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Keys: one column of each row; a null is no key. */
public final class KeyEncoder {

  /** Writes one value that is not null. */
  private interface Writer {
    void write(int row, RowsBuilder keys) throws IOException;
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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
        yield (row, keys) -> put(values[row], keys);
      }
      case FLOAT -> {
        double[] values = ((DoubleColumn) column).values();
        yield (row, keys) -> put(Double.doubleToRawLongBits(values[row]), keys);
      }
      case BOOL -> {
        boolean[] values = ((BooleanColumn) column).values();
        yield (row, keys) -> {
          int at = keys.room(1);
          keys.block()[at] = (byte) (values[row] ? 1 : 0);
        };
      }
      case STRING, DECIMAL -> text(type, column);
    };
  }

  private static void put(long value, RowsBuilder keys) {
    int at = keys.room(Long.BYTES);
    LONGS.set(keys.block(), at, value);
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
        yield (row, keys) -> {
          int at = keys.room(values.length(row));
          values.copy(row, keys.block(), at);
        };
      }
      case INT -> {
        long[] values = ((LongColumn) column).values();
        yield (row, keys) -> put(Long.toString(values[row]), keys);
      }
      case DATETIME -> {
        long[] values = ((LongColumn) column).values();
        yield (row, keys) -> put(Texts.time(values[row]), keys);
      }
      case DATE -> {
        long[] values = ((LongColumn) column).values();
        yield (row, keys) -> put(Texts.date(values[row]), keys);
      }
      case DECIMAL -> {
        long[] values = ((LongColumn) column).values();
        yield (row, keys) -> put(Texts.decimal(values[row], type.scale()), keys);
      }
      case FLOAT -> {
        double[] values = ((DoubleColumn) column).values();
        yield (row, keys) -> put(NumberOutput.toString(values[row], true), keys);
      }
      case BOOL -> {
        boolean[] values = ((BooleanColumn) column).values();
        yield (row, keys) -> put(Boolean.toString(values[row]), keys);
      }
    };
  }

  private static void put(String text, RowsBuilder keys) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    keys.add(utf8, utf8.length);
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
              return (row, keys) -> json(bound, row, keys);
            });
  }

  private static void json(JsonColumn.Bound bound, int row, RowsBuilder keys) throws IOException {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator generator = JsonRows.FACTORY.createGenerator(bytes)) {
        bound.write(row, generator);
      }
      byte[] key = bytes.toByteArray();
      keys.add(key, key.length);
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
      BitSet absent = new BitSet();
      for (int row = 0; values.nulls().any() && row < chunk.size(); row++) {
        absent.set(row, values.isNull(row));
      }
      return encoder.encode(
          new Chunk(alone, chunk.index(), chunk.firstRow(), chunk.size(), List.of(values)), absent);
    };
  }

  private static EncodedRows each(Chunk chunk, int column, Function<Column, Writer> bind)
      throws IOException {
    Column values = chunk.columns().get(column);
    Writer writer = bind.apply(values);
    RowsBuilder keys = new RowsBuilder(chunk.size());
    for (int row = 0; row < chunk.size(); row++) {
      if (values.isNull(row)) {
        keys.skipRow();
      } else {
        writer.write(row, keys);
        keys.endRow();
      }
    }
    return keys.build();
  }
}
