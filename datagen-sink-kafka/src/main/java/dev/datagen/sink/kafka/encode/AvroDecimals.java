package dev.datagen.sink.kafka.encode;

/** Decimals: the length, then the unscaled value in as few bytes as hold it, highest first. */
record AvroDecimals(long[] values) implements AvroColumn.Bound {

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int row = from; row < to; row++) {
      sizes[at + row - from] += 1 + width(values[row]);
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      ends[at + row - from] = write(row, target, ends[at + row - from]);
    }
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
