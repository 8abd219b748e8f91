package dev.datagen.core.validation.store;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a key under way: equal keys, and no others, have equal bytes. A buffer that is used
 * again for the next key.
 */
final class KeyBytes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  byte[] bytes = new byte[64];
  int length;

  /** Sets the key to the values of a row; several are told apart by their lengths. */
  void set(List<Column> columns, int row) {
    length = 0;
    if (columns.size() == 1) {
      append(columns.get(0), row);
      return;
    }
    for (Column column : columns) {
      int start = length;
      reserve(4);
      length += 4;
      append(column, row);
      int size = length - start - 4;
      for (int i = 0; i < 4; i++) {
        bytes[start + i] = (byte) (size >>> 8 * i);
      }
    }
  }

  /** Sets the key to bytes that lie elsewhere. */
  void set(byte[] source, int offset, int size) {
    length = 0;
    reserve(size);
    System.arraycopy(source, offset, bytes, 0, size);
    length = size;
  }

  /** Sets the key to an integer. */
  void set(long value) {
    length = 0;
    appendLong(value);
  }

  /** The integer that the key was set to. */
  long toLong() {
    return (long) LONG.get(bytes, 0);
  }

  private void append(Column column, int row) {
    if (column instanceof StringColumn text) {
      reserve(text.length(row));
      length = text.copy(row, bytes, length);
    } else if (column instanceof LongColumn longs) {
      appendLong(longs.values()[row]);
    } else if (column instanceof DoubleColumn doubles) {
      // Adding zero makes one zero of the two.
      appendLong(Double.doubleToLongBits(doubles.values()[row] + 0.0));
    } else if (column instanceof BooleanColumn truths) {
      reserve(1);
      bytes[length++] = (byte) (truths.values()[row] ? 1 : 0);
    }
  }

  private void appendLong(long value) {
    reserve(8);
    LONG.set(bytes, length, value);
    length += 8;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** A hash of the key, the same everywhere. */
  long hash() {
    long hash = length * MULTIPLIER;
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      hash = (hash ^ (long) LONG.get(bytes, i)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    long rest = 0;
    for (; i < length; i++) {
      rest = rest << 8 | bytes[i] & 0xff;
    }
    hash = (hash ^ rest) * MULTIPLIER;
    hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    return hash ^ hash >>> 32;
  }
}
