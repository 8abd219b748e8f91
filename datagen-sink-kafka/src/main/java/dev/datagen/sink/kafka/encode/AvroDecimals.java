package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.Nulls;

/** Decimals: the length, then the unscaled value in as few bytes as hold it, highest first. */
record AvroDecimals(long[] values, Nulls nulls) implements AvroColumn.Bound {

  @Override
  public void measure(int from, int to, int[] sizes) {
    if (nulls == null) {
      for (int row = from; row < to; row++) {
        sizes[row - from] += size(row);
      }
      return;
    }
    for (int row = from; row < to; row++) {
      sizes[row - from] += nulls.isNull(row) ? 1 : 1 + size(row);
    }
  }

  @Override
  public void write(int from, int to, byte[][] rows, int[] ends) {
    if (nulls == null) {
      for (int row = from; row < to; row++) {
        ends[row - from] = write(row, rows[row], ends[row - from]);
      }
      return;
    }
    for (int row = from; row < to; row++) {
      byte[] target = rows[row];
      int end = ends[row - from];
      if (nulls.isNull(row)) {
        target[end] = Varint.NULL_BRANCH;
        ends[row - from] = end + 1;
      } else {
        target[end] = Varint.VALUE_BRANCH;
        ends[row - from] = write(row, target, end + 1);
      }
    }
  }

  private int size(int row) {
    return 1 + width(values[row]);
  }

  private int write(int row, byte[] target, int offset) {
    long value = values[row];
    int width = width(value);
    target[offset] = (byte) (width << 1);
    for (int i = 0; i < width; i++) {
      target[offset + 1 + i] = (byte) (value >> 8 * (width - 1 - i));
    }
    return offset + 1 + width;
  }

  /** Bytes of the two's complement: the bits that differ from the sign, and the sign. */
  private static int width(long value) {
    return (64 - Long.numberOfLeadingZeros(value ^ value >> 63)) / 8 + 1;
  }
}
