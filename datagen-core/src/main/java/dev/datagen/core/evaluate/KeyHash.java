package dev.datagen.core.evaluate;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.random.RandomKey;
import java.util.List;

/**
 * 64-bit hashes of the values at each position of some columns. One integer column is hashed by a
 * bijection, so equal hashes are equal values; for others two different keys among n meet with a
 * probability of about n² / 2^65.
 */
public final class KeyHash {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private KeyHash() {}

  /** One hash for each of the first {@code size} positions. */
  public static long[] of(List<Column> columns, int size) {
    long[] hashes = new long[size];
    for (Column column : columns) {
      for (int i = 0; i < size; i++) {
        hashes[i] *= MULTIPLIER;
      }
      if (column instanceof LongColumn longs) {
        for (int i = 0; i < size; i++) {
          hashes[i] = RandomKey.mix(hashes[i] + longs.values()[i]);
        }
      } else if (column instanceof DoubleColumn doubles) {
        for (int i = 0; i < size; i++) {
          // + 0.0 makes −0.0 equal to 0.0
          hashes[i] = RandomKey.mix(hashes[i] + Double.doubleToLongBits(doubles.values()[i] + 0.0));
        }
      } else if (column instanceof BooleanColumn booleans) {
        for (int i = 0; i < size; i++) {
          hashes[i] = RandomKey.mix(hashes[i] + (booleans.values()[i] ? 1 : 2));
        }
      } else {
        addStrings(hashes, (StringColumn) column);
      }
    }
    return hashes;
  }

  private static void addStrings(long[] hashes, StringColumn column) {
    byte[] buffer = new byte[64];
    for (int i = 0; i < hashes.length; i++) {
      if (column instanceof Utf8Column utf8) {
        int from = utf8.offsets()[i];
        hashes[i] = RandomKey.mix(hashes[i] + hash(utf8.bytes(), from, utf8.offsets()[i + 1]));
      } else if (column instanceof DictionaryColumn codes) {
        int length = codes.length(i);
        if (length > buffer.length) {
          buffer = new byte[2 * length];
        }
        codes.copy(i, buffer, 0);
        hashes[i] = RandomKey.mix(hashes[i] + hash(buffer, 0, length));
      }
    }
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0xC2B2AE3D27D4EB4FL;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
