package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.rows.ColumnSchema;

/** How the values of one column are written in Avro's binary encoding. */
interface AvroColumn {

  /** The values of one chunk. */
  interface Bound {

    /** Adds the size of each value of the rows {@code from} to {@code to} to {@code sizes[0…]}. */
    void measure(int from, int to, int[] sizes);

    /** Writes each value to its row's bytes from {@code ends[0…]} on, and moves these ends. */
    void write(int from, int to, byte[][] rows, int[] ends);
  }

  Bound bind(Column column);

  /** The encoding of a column; a nullable one is a union of null and its type. */
  static AvroColumn of(ColumnSchema schema) {
    AvroColumn plain =
        switch (schema.type().kind()) {
          case INT, DATETIME, DATE ->
              column -> new AvroLongs(((LongColumn) column).values(), nulls(schema, column));
          case FLOAT ->
              column -> new AvroDoubles(((DoubleColumn) column).values(), nulls(schema, column));
          case BOOL ->
              column -> new AvroBooleans(((BooleanColumn) column).values(), nulls(schema, column));
          case DECIMAL ->
              column -> new AvroDecimals(((LongColumn) column).values(), nulls(schema, column));
          case STRING -> column -> new AvroStrings((StringColumn) column, nulls(schema, column));
        };
    return plain;
  }

  /** The nulls of a nullable column, null for one that cannot be null. */
  private static Nulls nulls(ColumnSchema schema, Column column) {
    return schema.nullable() ? column.nulls() : null;
  }
}
