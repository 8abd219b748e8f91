package dev.datagen.sink.kafka.read;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Builder;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.util.Utf8;

/** Collects values of one type into a column; null is a null. */
abstract class ColumnBuilder {

  private final long[] nullWords;
  private int size;

  private ColumnBuilder(int capacity) {
    nullWords = new long[Nulls.wordsFor(capacity)];
  }

  /**
   * @param unit what integers are multiplied with
   */
  static ColumnBuilder of(ColumnType type, int capacity, long unit) {
    return switch (type.kind()) {
      case INT, DATE, DATETIME -> new Longs(capacity, unit);
      case DECIMAL -> new Decimals(capacity);
      case FLOAT -> new Doubles(capacity);
      case BOOL -> new Booleans(capacity);
      case STRING -> new Strings(capacity);
    };
  }

  final void append(Object value) {
    if (value == null) {
      Nulls.set(nullWords, size);
      putNull();
    } else {
      put(size, value);
    }
    size++;
  }

  final Nulls nulls() {
    return Nulls.of(nullWords);
  }

  void putNull() {}

  abstract void put(int row, Object value);

  abstract Column build();

  private static class Longs extends ColumnBuilder {

    final long[] values;
    private final long unit;

    Longs(int capacity, long unit) {
      super(capacity);
      this.values = new long[capacity];
      this.unit = unit;
    }

    @Override
    void put(int row, Object value) {
      values[row] = Math.multiplyExact(((Number) value).longValue(), unit);
    }

    @Override
    Column build() {
      return new LongColumn(values, nulls());
    }
  }

  private static final class Decimals extends Longs {

    Decimals(int capacity) {
      super(capacity, 1);
    }

    @Override
    void put(int row, Object value) {
      if (value instanceof ByteBuffer bytes) {
        byte[] unscaled = new byte[bytes.remaining()];
        bytes.duplicate().get(unscaled);
        values[row] = new BigInteger(unscaled).longValueExact();
      } else {
        super.put(row, value);
      }
    }
  }

  private static final class Doubles extends ColumnBuilder {

    private final double[] values;

    Doubles(int capacity) {
      super(capacity);
      this.values = new double[capacity];
    }

    @Override
    void put(int row, Object value) {
      values[row] = ((Number) value).doubleValue();
    }

    @Override
    Column build() {
      return new DoubleColumn(values, nulls());
    }
  }

  private static final class Booleans extends ColumnBuilder {

    private final boolean[] values;

    Booleans(int capacity) {
      super(capacity);
      this.values = new boolean[capacity];
    }

    @Override
    void put(int row, Object value) {
      values[row] = (Boolean) value;
    }

    @Override
    Column build() {
      return new BooleanColumn(values, nulls());
    }
  }

  private static final class Strings extends ColumnBuilder {

    private final Utf8Builder values;

    Strings(int capacity) {
      super(capacity);
      this.values = new Utf8Builder(capacity);
    }

    @Override
    void put(int row, Object value) {
      if (value instanceof Utf8 utf8) {
        values.append(utf8.getBytes(), 0, utf8.getByteLength());
      } else {
        values.append(value.toString());
      }
    }

    @Override
    void putNull() {
      values.appendNull();
    }

    @Override
    Column build() {
      return values.build();
    }
  }
}
