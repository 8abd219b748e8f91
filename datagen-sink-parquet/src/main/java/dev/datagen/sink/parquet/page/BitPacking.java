package dev.datagen.sink.parquet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Packs numbers of a fixed width in bits, lowest bit first, as all of Parquet's encodings do.
 *
 * <p>Whole words are stored at every step, whatever part of them is complete, and overwritten by
 * the next: that takes no branch. Narrow values are joined by fours or twos first.
 */
final class BitPacking {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Widths of which four, two or one fit a word beside seven bits left over. */
  private static final int BY_FOUR = 14;

  private static final int BY_TWO = 28;
  private static final int BY_ONE = 56;

  private BitPacking() {}

  /** Bits that the greatest value, taken as unsigned, needs. */
  static int width(long greatest) {
    return Long.SIZE - Long.numberOfLeadingZeros(greatest);
  }

  /**
   * Packs 32 values of at most {@code width} (0 to 64) bits into {@code 4 * width} bytes.
   *
   * @param target has room for eight bytes more than are used
   * @return the offset behind them
   */
  static int pack32(long[] values, int from, int width, byte[] target, int offset) {
    int to = from + 32;
    if (width > BY_ONE) {
      return packWide(values, from, width, target, offset);
    }
    int at = offset;
    long word = 0;
    int bits = 0;
    int step = width <= BY_FOUR ? 4 : width <= BY_TWO ? 2 : 1;
    for (int i = from; i < to; i += step) {
      long joined =
          switch (step) {
            case 4 ->
                values[i]
                    | values[i + 1] << width
                    | values[i + 2] << 2 * width
                    | values[i + 3] << 3 * width;
            case 2 -> values[i] | values[i + 1] << width;
            default -> values[i];
          };
      word |= joined << bits;
      LONG.set(target, at, word);
      bits += step * width;
      at += bits >>> 3;
      word >>>= bits & -8;
      bits &= 7;
    }
    return offset + 4 * width;
  }

  private static int packWide(long[] values, int from, int width, byte[] target, int offset) {
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
    LONG.set(target, at, word);
    return offset + 4 * width;
  }

  /**
   * Packs the values {@code from … to-1} of at most {@code width} (1 to 28) bits, filled up with
   * zeros to a multiple of eight values.
   *
   * @param target has room for eight bytes more than are used
   * @return the offset behind them
   */
  static int pack(int[] values, int from, int to, int width, byte[] target, int offset) {
    int end = offset + (to - from + 7 >> 3) * width;
    int at = offset;
    long word = 0;
    int bits = 0;
    int step = width <= BY_FOUR ? 4 : 2;
    int i = from;
    for (; i + step <= to; i += step) {
      long joined = values[i] | (long) values[i + 1] << width;
      if (step == 4) {
        joined |= (long) values[i + 2] << 2 * width | (long) values[i + 3] << 3 * width;
      }
      word |= joined << bits;
      LONG.set(target, at, word);
      bits += step * width;
      at += bits >>> 3;
      word >>>= bits & -8;
      bits &= 7;
    }
    for (; i < to; i++) {
      word |= (long) values[i] << bits;
      LONG.set(target, at, word);
      bits += width;
      at += bits >>> 3;
      word >>>= bits & -8;
      bits &= 7;
    }
    for (; at < end; at += Long.BYTES) {
      LONG.set(target, at, word);
      word = 0;
    }
    return end;
  }
}
