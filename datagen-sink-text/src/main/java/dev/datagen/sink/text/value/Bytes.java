package dev.datagen.sink.text.value;

import dev.datagen.api.column.StringColumn;
import java.io.OutputStream;
import java.util.Arrays;

/** Text under way, in UTF-8. */
public final class Bytes extends OutputStream {

  private byte[] bytes;
  private int size;

  /** An empty text that has room for so many bytes before it must grow. */
  public Bytes(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /** The bytes; only the first {@link #size} count. */
  public byte[] array() {
    return bytes;
  }

  /** Forgets everything from {@code length} on. */
  public void truncate(int length) {
    size = length;
  }

  /** Adds one ASCII character. */
  public void ascii(char character) {
    reserve(1);
    bytes[size++] = (byte) character;
  }

  /** Adds ASCII text. */
  @SuppressWarnings("deprecation") // the one copy without a charset, right for ASCII
  public void ascii(String text) {
    reserve(text.length());
    text.getBytes(0, text.length(), bytes, size);
    size += text.length();
  }

  /** Adds an integer. */
  public void number(long value) {
    ascii(Long.toString(value));
  }

  /** Adds a number that is not negative, with leading zeros up to so many digits. */
  void padded(long value, int digits) {
    reserve(digits);
    for (int i = digits - 1; i >= 0; i--) {
      bytes[size + i] = (byte) ('0' + value % 10);
      value /= 10;
    }
    size += digits;
  }

  /**
   * Adds the value at a position as it is.
   *
   * @return where it begins
   */
  public int text(StringColumn column, int position) {
    reserve(column.length(position));
    int start = size;
    size = column.copy(position, bytes, size);
    return start;
  }

  @Override
  public void write(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int length) {
    int needed = Math.addExact(size, length);
    if (needed > bytes.length) {
      long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 16);
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
    }
  }
}
