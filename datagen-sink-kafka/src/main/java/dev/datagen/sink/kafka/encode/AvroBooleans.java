package dev.datagen.sink.kafka.encode;

/** Booleans: one byte. */
record AvroBooleans(boolean[] values) implements AvroColumn.Bound {

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int row = from; row < to; row++) {
      sizes[at + row - from] += 1;
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      ends[at + row - from] = write(row, target, ends[at + row - from]);
    }
  }

  private int write(int row, byte[] target, int offset) {
    target[offset] = (byte) (values[row] ? 1 : 0);
    return offset + 1;
  }
}
