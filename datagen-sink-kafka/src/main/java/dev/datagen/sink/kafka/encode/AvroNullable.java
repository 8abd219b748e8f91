package dev.datagen.sink.kafka.encode;

import dev.datagen.api.column.Nulls;

/**
 * Values that may be null, a union: the number of the branch, then the value if there is one. The
 * rows between two nulls are handed on together, so nothing is dispatched row by row.
 */
record AvroNullable(AvroColumn.Bound values, Nulls nulls) implements AvroColumn.Bound {

  /** Takes the rows {@code from} to {@code to}, none of which is null. */
  private interface Run {
    void take(int from, int to);
  }

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int i = 0; i < to - from; i++) {
      sizes[at + i]++;
    }
    runs(from, to, (first, end) -> values.measure(first, end, sizes, at + first - from));
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      target[ends[at + row - from]++] =
          nulls.isNull(row) ? Varint.NULL_BRANCH : Varint.VALUE_BRANCH;
    }
    runs(from, to, (first, end) -> values.write(first, end, target, ends, at + first - from));
  }

  private void runs(int from, int to, Run run) {
    if (!nulls.any()) {
      run.take(from, to);
      return;
    }
    int first = from;
    while (first < to) {
      int end = first;
      while (end < to && !nulls.isNull(end)) {
        end++;
      }
      if (end > first) {
        run.take(first, end);
      }
      first = end + 1;
    }
  }
}
