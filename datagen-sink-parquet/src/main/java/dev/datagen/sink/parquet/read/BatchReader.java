package dev.datagen.sink.parquet.read;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Builder;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads the next values of a column, nulls included. */
interface BatchReader {

  Column read(ColumnReader reader, int rows);

  /** The reader for values of that Parquet type as that type of ours. */
  static BatchReader of(PrimitiveType type, ColumnType ours) {
    return switch (ours.kind()) {
      case BOOL -> BatchReader::booleans;
      case FLOAT ->
          type.getPrimitiveTypeName() == PrimitiveTypeName.FLOAT
              ? BatchReader::floats
              : BatchReader::doubles;
      case STRING ->
          type.getLogicalTypeAnnotation() instanceof UUIDLogicalTypeAnnotation
              ? BatchReader::uuids
              : BatchReader::strings;
      case INT, DATE, DATETIME, DECIMAL -> {
        ToLongFunction<ColumnReader> value = StoredNumber.of(type);
        yield (reader, rows) -> longs(reader, rows, value);
      }
    };
  }

  private static Column longs(ColumnReader reader, int rows, ToLongFunction<ColumnReader> value) {
    long[] values = new long[rows];
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        values[i] = value.applyAsLong(reader);
      }
      reader.consume();
    }
    return new LongColumn(values, Nulls.of(nulls));
  }

  private static Column doubles(ColumnReader reader, int rows) {
    double[] values = new double[rows];
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        values[i] = reader.getDouble();
      }
      reader.consume();
    }
    return new DoubleColumn(values, Nulls.of(nulls));
  }

  private static Column floats(ColumnReader reader, int rows) {
    double[] values = new double[rows];
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        values[i] = reader.getFloat();
      }
      reader.consume();
    }
    return new DoubleColumn(values, Nulls.of(nulls));
  }

  private static Column booleans(ColumnReader reader, int rows) {
    boolean[] values = new boolean[rows];
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        values[i] = reader.getBoolean();
      }
      reader.consume();
    }
    return new BooleanColumn(values, Nulls.of(nulls));
  }

  private static Column strings(ColumnReader reader, int rows) {
    Utf8Builder builder = new Utf8Builder(rows);
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        byte[] value = reader.getBinary().getBytes();
        builder.append(value, 0, value.length);
      } else {
        builder.appendNull();
      }
      reader.consume();
    }
    return builder.build();
  }

  private static Column uuids(ColumnReader reader, int rows) {
    Utf8Builder builder = new Utf8Builder(rows);
    long[] nulls = new long[Nulls.wordsFor(rows)];
    for (int i = 0; i < rows; i++) {
      if (present(reader, nulls, i)) {
        ByteBuffer halves = ByteBuffer.wrap(reader.getBinary().getBytesUnsafe());
        builder.append(new UUID(halves.getLong(), halves.getLong()).toString());
      } else {
        builder.appendNull();
      }
      reader.consume();
    }
    return builder.build();
  }

  private static boolean present(ColumnReader reader, long[] nulls, int row) {
    boolean present =
        reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
    if (!present) {
      Nulls.set(nulls, row);
    }
    return present;
  }
}
