package dev.datagen.sink.kafka;

import dev.datagen.sink.kafka.encode.EncodedRows;

/**
 * Arrays that hold the bytes of one row at a time, for those who take nothing but an array of
 * exactly the row's length: a producer has copied a record's bytes into its batch when {@code send}
 * returns. Used by one thread.
 */
final class Scratch {

  /** Longer rows are few in a second. */
  private static final int LONGEST = 1024;

  private final byte[][] byLength = new byte[LONGEST + 1][];
  private final boolean reuses;

  /**
   * @param reuses whether arrays serve again, which they must not where somebody keeps them
   */
  Scratch(boolean reuses) {
    this.reuses = reuses;
  }

  /**
   * The bytes of a row, or null if it has none; valid until the next call.
   *
   * @param rows which have bytes already
   */
  byte[] of(EncodedRows rows, int row) {
    if (rows.isAbsent(row)) {
      return null;
    }
    byte[] bytes = ofLength(rows.length(row));
    rows.copy(row, bytes);
    return bytes;
  }

  private byte[] ofLength(int length) {
    if (length > LONGEST || !reuses) {
      return new byte[length];
    }
    byte[] bytes = byLength[length];
    if (bytes == null) {
      bytes = new byte[length];
      byLength[length] = bytes;
    }
    return bytes;
  }
}
