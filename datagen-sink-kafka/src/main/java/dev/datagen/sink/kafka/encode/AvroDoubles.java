package dev.datagen.sink.kafka.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Doubles: eight bytes, lowest first. */
record AvroDoubles(double[] values) implements AvroColumn.Bound {

  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  @Override
  public void measure(int from, int to, int[] sizes, int at) {
    for (int row = from; row < to; row++) {
      sizes[at + row - from] += Double.BYTES;
    }
  }

  @Override
  public void write(int from, int to, byte[] target, int[] ends, int at) {
    for (int row = from; row < to; row++) {
      ends[at + row - from] = write(row, target, ends[at + row - from]);
    }
  }

  private int write(int row, byte[] target, int offset) {
    LITTLE.set(target, offset, values[row]);
    return offset + Double.BYTES;
  }
}
