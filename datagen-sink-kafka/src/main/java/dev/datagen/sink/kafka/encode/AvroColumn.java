package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.rows.ColumnSchema;

/** How the values of one column are written in Avro's binary encoding. */
interface AvroColumn {

  /** The values of one chunk. */
  interface Bound {

    /** Adds the size of each value of the rows {@code from} to {@code to} to {@code sizes[at…]}. */
    void measure(int from, int to, int[] sizes, int at);

    /** Writes each value to {@code target} from its {@code ends[at…]} on, and moves these ends. */
    void write(int from, int to, byte[] target, int[] ends, int at);
  }

  Bound bind(Column column);

  /** The encoding of a column; a nullable one is a union of null and its type. */
  static AvroColumn of(ColumnSchema schema) {
    AvroColumn plain =
        switch (schema.type().kind()) {
          case INT, DATETIME, DATE -> column -> new AvroLongs(((LongColumn) column).values());
          case FLOAT -> column -> new AvroDoubles(((DoubleColumn) column).values());
          case BOOL -> column -> new AvroBooleans(((BooleanColumn) column).values());
          case DECIMAL -> column -> new AvroDecimals(((LongColumn) column).values());
          case STRING -> column -> AvroMadeStrings.of((StringColumn) column);
        };
    return schema.nullable()
        ? column -> new AvroNullable(plain.bind(column), column.nulls())
        : plain;
  }
}
