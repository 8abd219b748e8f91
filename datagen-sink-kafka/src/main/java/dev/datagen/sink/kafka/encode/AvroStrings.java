package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.StringColumn;

/** Strings: the length, then UTF-8. */
record AvroStrings(StringColumn values) implements AvroColumn.Bound {

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int row = from; row < to; row++) {
      sizes[at + row - from] += size(values.length(row));
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      ends[at + row - from] = write(row, target, ends[at + row - from]);
    }
  }

  private int write(int row, byte[] target, int offset) {
    int behind = Varint.write(values.length(row), target, offset);
    return values.copy(row, target, behind);
  }

  private static int size(int length) {
    return Varint.size(length) + length;
  }
}
