package dev.datagen.core.order;

import java.io.IOException;

/** Reads the pairs of a slice one after the other through a small buffer. */
final class SliceReader {

  private final Slice slice;
  private final byte[] buffer;
  private long offset;
  private int position;
  private int limit;
  private int read;
  private long time;
  private long row;

  /**
   * @param bufferBytes how much is read at a time
   */
  SliceReader(Slice slice, int bufferBytes) {
    this.slice = slice;
    this.buffer = new byte[(int) Math.min(bufferBytes, Math.max(1, slice.bytes().length()))];
    this.time = slice.firstTime();
  }

  /** Goes to the next pair; false if there is none. */
  boolean advance() throws IOException {
    if (read == slice.size()) {
      return false;
    }
    time += number();
    row = slice.firstRow() + number();
    read++;
    return true;
  }

  long time() {
    return time;
  }

  long row() {
    return row;
  }

  int table() {
    return slice.table();
  }

  private long number() throws IOException {
    long value = 0;
    int shift = 0;
    while (true) {
      if (position == limit) {
        fill();
      }
      byte next = buffer[position++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  private void fill() throws IOException {
    limit = slice.bytes().read(offset, buffer);
    offset += limit;
    position = 0;
  }
}
