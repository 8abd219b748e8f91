package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.Nulls;

/** Working memory for one page at a time, used again for the next. Not thread safe. */
final class Scratch implements AutoCloseable {

  final PageBuffer page = new PageBuffer();
  final DeltaEncoder delta = new DeltaEncoder();
  final PageCompressor compressor;

  private long[] longs = new long[0];
  private double[] doubles = new double[0];
  private int[] ints = new int[0];
  private byte[] bytes = new byte[0];

  Scratch(PageCompressor compressor) {
    this.compressor = compressor;
  }

  /** An array for at least so many longs; what it holds is unspecified. */
  long[] longs(int length) {
    if (longs.length < length) {
      longs = new long[length];
    }
    return longs;
  }

  /** An array for at least so many bytes; what it holds is unspecified. */
  byte[] bytes(int length) {
    if (bytes.length < length) {
      bytes = new byte[length];
    }
    return bytes;
  }

  /** The values that are not null, one after the other. */
  long[] present(long[] values, Nulls nulls) {
    long[] present = longs(values.length);
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      present[count] = values[i];
      count += nulls.isNull(i) ? 0 : 1;
    }
    return present;
  }

  /** The values that are not null, one after the other. */
  double[] present(double[] values, Nulls nulls) {
    if (doubles.length < values.length) {
      doubles = new double[values.length];
    }
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      doubles[count] = values[i];
      count += nulls.isNull(i) ? 0 : 1;
    }
    return doubles;
  }

  /** The codes that are not null, one after the other. */
  int[] present(int[] codes, Nulls nulls) {
    if (ints.length < codes.length) {
      ints = new int[codes.length];
    }
    int count = 0;
    for (int i = 0; i < codes.length; i++) {
      ints[count] = codes[i];
      count += nulls.isNull(i) ? 0 : 1;
    }
    return ints;
  }

  @Override
  public void close() {
    compressor.close();
  }
}
