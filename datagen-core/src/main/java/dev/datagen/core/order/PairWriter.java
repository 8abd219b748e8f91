package dev.datagen.core.order;

import java.util.Arrays;

/**
 * Writes pairs of time and position, ascending, as differences in seven-bit groups: about five
 * bytes a pair. Belongs to one thread.
 */
final class PairWriter {

  private static final int LONGEST = 10;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** The pairs; the first time is not written but known to the reader. */
  byte[] write(long[] times, int[] positions) {
    length = 0;
    long before = times.length == 0 ? 0 : times[0];
    for (int i = 0; i < times.length; i++) {
      if (bytes.length - length < 2 * LONGEST) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      put(times[i] - before);
      put(positions[i]);
      before = times[i];
    }
    return Arrays.copyOf(bytes, length);
  }

  private void put(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }
}
