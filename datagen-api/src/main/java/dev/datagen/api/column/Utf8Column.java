package dev.datagen.api.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings as UTF-8 bytes side by side.
 *
 * @param bytes the bytes of all values; may be longer than what the offsets use
 * @param offsets {@code size + 1} offsets: value {@code i} is {@code bytes[offsets[i] …
 *     offsets[i+1])}
 * @param nulls which positions are null
 */
public record Utf8Column(byte[] bytes, int[] offsets, Nulls nulls) implements StringColumn {

  /** A column of {@code size} nulls. */
  public static Utf8Column nulls(int size) {
    return new Utf8Column(new byte[0], new int[size + 1], Nulls.all(size));
  }

  /** A column of the given strings; a null reference is a null. */
  public static Utf8Column of(String... values) {
    Utf8Builder builder = new Utf8Builder(values.length);
    for (String value : values) {
      if (value == null) {
        builder.appendNull();
      } else {
        builder.append(value);
      }
    }
    return builder.build();
  }

  @Override
  public int size() {
    return offsets.length - 1;
  }

  @Override
  public int length(int position) {
    return offsets[position + 1] - offsets[position];
  }

  /**
   * Whether the bytes of a position are those of the position before it, as they often are where
   * rows of one parent stand together; nulls have no bytes.
   *
   * @param position 0 … size-1; the first repeats nothing
   */
  public boolean repeats(int position) {
    int from = offsets[position];
    int to = offsets[position + 1];
    return position > 0
        && to - from == from - offsets[position - 1]
        && Arrays.equals(bytes, offsets[position - 1], from, bytes, from, to);
  }

  @Override
  public int copy(int position, byte[] target, int offset) {
    int length = length(position);
    System.arraycopy(bytes, offsets[position], target, offset, length);
    return offset + length;
  }

  @Override
  public Utf8Column withNulls(Nulls replacement) {
    return new Utf8Column(bytes, offsets, replacement);
  }

  @Override
  public Utf8Column gather(int[] positions) {
    int[] gatheredOffsets = new int[positions.length + 1];
    int total = 0;
    for (int i = 0; i < positions.length; i++) {
      total = Math.addExact(total, positions[i] < 0 ? 0 : length(positions[i]));
      gatheredOffsets[i + 1] = total;
    }
    byte[] gathered = new byte[total];
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        copy(positions[i], gathered, gatheredOffsets[i]);
      }
    }
    return new Utf8Column(gathered, gatheredOffsets, nulls.gather(positions));
  }

  @Override
  public Utf8Column slice(int from, int to) {
    int[] sliced = new int[to - from + 1];
    for (int i = from; i <= to; i++) {
      sliced[i - from] = offsets[i] - offsets[from];
    }
    return new Utf8Column(
        Arrays.copyOfRange(bytes, offsets[from], offsets[to]), sliced, nulls.slice(from, to));
  }

  @Override
  public String value(int position) {
    return isNull(position)
        ? null
        : new String(bytes, offsets[position], length(position), StandardCharsets.UTF_8);
  }
}
