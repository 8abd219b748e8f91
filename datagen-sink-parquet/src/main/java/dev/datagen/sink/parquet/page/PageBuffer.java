package dev.datagen.sink.parquet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A growing array of bytes that takes numbers in little-endian order. Used again for many pages.
 */
final class PageBuffer {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes kept allocated behind the used ones, so that words may be read or written past them. */
  static final int SLACK = 8;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Forgets what was written from {@code newSize} on. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** Makes room for so many further bytes and returns the array, into which the caller writes. */
  byte[] reserve(int length) {
    int needed = Math.addExact(Math.addExact(size, length), SLACK);
    if (needed > bytes.length) {
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 64);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
    return bytes;
  }

  /** Counts bytes that the caller wrote into the reserved room. */
  void advance(int length) {
    size += length;
  }

  void putByte(int value) {
    reserve(1)[size++] = (byte) value;
  }

  void putInt(int value) {
    reserve(4);
    setInt(size, value);
    size += 4;
  }

  void setInt(int offset, int value) {
    INT.set(bytes, offset, value);
  }

  void putLong(long value) {
    reserve(8);
    LONG.set(bytes, size, value);
    size += 8;
  }

  /** An unsigned number, seven bits a byte. */
  void putVarint(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A signed number, zigzag and seven bits a byte. */
  void putZigzag(long value) {
    putVarint((value << 1) ^ (value >> 63));
  }

  void putBytes(byte[] source, int offset, int length) {
    System.arraycopy(source, offset, reserve(length), size, length);
    size += length;
  }

  void putLongs(long[] values, int count) {
    int length = Math.multiplyExact(count, 8);
    view(length).asLongBuffer().put(values, 0, count);
    size += length;
  }

  void putDoubles(double[] values, int count) {
    int length = Math.multiplyExact(count, 8);
    view(length).asDoubleBuffer().put(values, 0, count);
    size += length;
  }

  /** The low 32 bits of each value. */
  void putInts(long[] values, int count) {
    reserve(Math.multiplyExact(count, 4));
    for (int i = 0; i < count; i++) {
      INT.set(bytes, size, (int) values[i]);
      size += 4;
    }
  }

  private ByteBuffer view(int length) {
    return ByteBuffer.wrap(reserve(length), size, length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }
}
