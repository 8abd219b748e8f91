package dev.datagen.api.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects strings, value after value, into a {@link Utf8Column}. Not thread safe. */
public final class Utf8Builder {

  private final int[] offsets;
  private byte[] bytes;
  private long[] nullWords;
  private int size;
  private int used;

  /**
   * @param capacity how many values will be appended, at most
   */
  public Utf8Builder(int capacity) {
    offsets = new int[capacity + 1];
    bytes = new byte[Math.max(64, capacity * 12)];
  }

  /** Appends one string. */
  public void append(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    append(utf8, 0, utf8.length);
  }

  /** Appends one value of {@code length} UTF-8 bytes. */
  public void append(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, bytes, used, length);
    used += length;
    end();
  }

  /** Appends the value at {@code position} of a column; a null stays one. */
  public void append(StringColumn column, int position) {
    if (column.isNull(position)) {
      appendNull();
      return;
    }
    reserve(column.length(position));
    used = column.copy(position, bytes, used);
    end();
  }

  /** Adds bytes to the value under way without ending it; {@link #end()} does. */
  public void part(byte[] source, int offset, int length) {
    reserve(length);
    if (offset + length + ShortCopy.SLACK <= source.length) {
      used = ShortCopy.copy(source, offset, bytes, used, length);
    } else {
      System.arraycopy(source, offset, bytes, used, length);
      used += length;
    }
  }

  /** Adds a dictionary's value to the value under way without ending it. */
  public void part(Dictionary dictionary, int code) {
    reserve(dictionary.length(code));
    used = dictionary.copy(code, bytes, used);
  }

  /** Adds one ASCII character to the value under way without ending it. */
  public void part(char ascii) {
    reserve(1);
    bytes[used++] = (byte) ascii;
  }

  /** Ends the value under way. */
  public void end() {
    offsets[++size] = used;
  }

  /** Appends a null. */
  public void appendNull() {
    if (nullWords == null) {
      nullWords = new long[Nulls.wordsFor(offsets.length)];
    }
    Nulls.set(nullWords, size);
    end();
  }

  /** The column of all values appended; the builder must not be used afterwards. */
  public Utf8Column build() {
    return new Utf8Column(
        bytes,
        size == offsets.length - 1 ? offsets : Arrays.copyOf(offsets, size + 1),
        nullWords == null ? Nulls.NONE : Nulls.of(nullWords));
  }

  private void reserve(int length) {
    int needed = Math.addExact(used, Math.addExact(length, ShortCopy.SLACK));
    if (needed > bytes.length) {
      long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 16);
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
    }
  }
}
