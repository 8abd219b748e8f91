package dev.datagen.sink.parquet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/**
 * Finds the least and the greatest of many byte strings, ordered as unsigned bytes. The first eight
 * bytes, as one number, decide nearly every comparison.
 */
final class Utf8Extremes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Utf8Extremes() {}

  /**
   * @param bytes the strings side by side from {@code start} on, readable for eight bytes more
   */
  static void note(byte[] bytes, int start, long[] lengths, int count, Statistics<?> statistics) {
    int at = start;
    int minAt = start;
    int minLength = (int) lengths[0];
    int maxAt = minAt;
    int maxLength = minLength;
    long minPrefix = prefix(bytes, at, minLength);
    long maxPrefix = minPrefix;
    for (int i = 0; i < count; i++) {
      int length = (int) lengths[i];
      long prefix = prefix(bytes, at, length);
      if (prefix < minPrefix
          || prefix == minPrefix && compare(bytes, at, length, minAt, minLength) < 0) {
        minPrefix = prefix;
        minAt = at;
        minLength = length;
      }
      if (prefix > maxPrefix
          || prefix == maxPrefix && compare(bytes, at, length, maxAt, maxLength) > 0) {
        maxPrefix = prefix;
        maxAt = at;
        maxLength = length;
      }
      at += length;
    }
    statistics.updateStats(binary(bytes, minAt, minLength));
    statistics.updateStats(binary(bytes, maxAt, maxLength));
  }

  private static Binary binary(byte[] bytes, int at, int length) {
    return Binary.fromConstantByteArray(Arrays.copyOfRange(bytes, at, at + length));
  }

  /** The first eight bytes, zeros where there are fewer, so that signed order is bytes' order. */
  private static long prefix(byte[] bytes, int at, int length) {
    if (length == 0) {
      return Long.MIN_VALUE;
    }
    long word = (long) LONG.get(bytes, at);
    long mask = length >= Long.BYTES ? -1L : -1L << (Long.SIZE - Byte.SIZE * length);
    return (word & mask) ^ Long.MIN_VALUE;
  }

  private static int compare(byte[] bytes, int a, int aLength, int b, int bLength) {
    return a == b ? 0 : Arrays.compareUnsigned(bytes, a, a + aLength, bytes, b, b + bLength);
  }
}
