package dev.datagen.sink.parquet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs numbers of a fixed width in bits, lowest bit first, as all of Parquet's encodings do. */
final class BitPacking {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private BitPacking() {}

  /** Bits that the greatest value, taken as unsigned, needs. */
  static int width(long greatest) {
    return Long.SIZE - Long.numberOfLeadingZeros(greatest);
  }

  /**
   * Packs 32 values of at most {@code width} (0 to 64) bits into {@code 4 * width} bytes.
   *
   * @return the offset behind them
   */
  static int pack32(long[] values, int from, int width, byte[] target, int offset) {
    int at = offset;
    long word = 0;
    int bits = 0;
    for (int i = from; i < from + 32; i++) {
      long value = values[i];
      word |= value << bits;
      bits += width;
      if (bits >= Long.SIZE) {
        LONG.set(target, at, word);
        at += Long.BYTES;
        bits -= Long.SIZE;
        word = bits == 0 ? 0 : value >>> (width - bits);
      }
    }
    if (bits > 0) {
      INT.set(target, at, (int) word);
    }
    return offset + 4 * width;
  }

  /**
   * Packs the values {@code from … to-1} of at most {@code width} (1 to 31) bits, filled up with
   * zeros to a multiple of eight values.
   *
   * @param target has room for eight bytes more than are used
   * @return the offset behind them
   */
  static int pack(int[] values, int from, int to, int width, byte[] target, int offset) {
    int at = offset;
    long word = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      word |= (long) values[i] << bits;
      bits += width;
      if (bits >= Integer.SIZE) {
        INT.set(target, at, (int) word);
        at += Integer.BYTES;
        word >>>= Integer.SIZE;
        bits -= Integer.SIZE;
      }
    }
    int end = offset + (to - from + 7 >> 3) * width;
    while (at < end) {
      LONG.set(target, at, word);
      word = 0;
      at += Long.BYTES;
    }
    return end;
  }
}
