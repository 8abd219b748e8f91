package dev.datagen.sink.kafka.encode;

/** Integers, times and dates. */
record AvroLongs(long[] values) implements AvroColumn.Bound {

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int row = from; row < to; row++) {
      sizes[at + row - from] += Varint.size(values[row]);
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      ends[at + row - from] = write(row, target, ends[at + row - from]);
    }
  }

  private int write(int row, byte[] target, int offset) {
    return Varint.write(values[row], target, offset);
  }
}
