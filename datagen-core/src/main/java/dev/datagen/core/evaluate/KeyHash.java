package dev.datagen.core.evaluate;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
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
    if (column instanceof Utf8Column utf8) {
      addUtf8(hashes, utf8);
    } else if (column instanceof DictionaryColumn coded) {
      addCoded(hashes, coded);
    }
  }

  /** Rows that follow each other often hold the same, as the children of one parent do. */
  private static void addUtf8(long[] hashes, Utf8Column column) {
    long hash = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || !column.repeats(i)) {
        hash = hash(column.bytes(), column.offsets()[i], column.offsets()[i + 1]);
      }
      hashes[i] = RandomKey.mix(hashes[i] + hash);
    }
  }

  private static void addCoded(long[] hashes, DictionaryColumn column) {
    Dictionary dictionary = column.dictionary();
    int[] codes = column.codes();
    byte[] buffer = new byte[64];
    boolean few = dictionary.size() <= hashes.length;
    long[] known = new long[few ? dictionary.size() : 0];
    boolean[] isKnown = new boolean[known.length];
    long hash = 0;
    for (int i = 0; i < hashes.length; i++) {
      int code = codes[i];
      if (few && isKnown[code]) {
        hash = known[code];
      } else if (i == 0 || code != codes[i - 1]) {
        int length = dictionary.length(code);
        buffer = length <= buffer.length ? buffer : new byte[2 * length];
        dictionary.copy(code, buffer, 0);
        hash = hash(buffer, 0, length);
        if (few) {
          known[code] = hash;
          isKnown[code] = true;
        }
      }
      hashes[i] = RandomKey.mix(hashes[i] + hash);
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
