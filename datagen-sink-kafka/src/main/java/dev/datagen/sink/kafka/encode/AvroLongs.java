package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.Nulls;

/** Integers, times and dates. */
record AvroLongs(long[] values, Nulls nulls) implements AvroColumn.Bound {

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
    return Varint.size(values[row]);
  }

  private int write(int row, byte[] target, int offset) {
    return Varint.write(values[row], target, offset);
  }
}
