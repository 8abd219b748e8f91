package dev.datagen.api.column;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dictionary that holds its values, both as strings and as UTF-8. */
final class ArrayDictionary implements Dictionary {

  private final String[] strings;
  private final byte[][] bytes;
  private final int longest;

  ArrayDictionary(List<String> values) {
    strings = values.toArray(String[]::new);
    bytes = new byte[strings.length][];
    int most = 0;
    for (int code = 0; code < strings.length; code++) {
      bytes[code] = strings[code].getBytes(StandardCharsets.UTF_8);
      most = Math.max(most, bytes[code].length);
    }
    longest = most;
  }

  @Override
  public int size() {
    return strings.length;
  }

  @Override
  public int length(int code) {
    return bytes[code].length;
  }

  @Override
  public int copy(int code, byte[] target, int offset) {
    byte[] value = bytes[code];
    System.arraycopy(value, 0, target, offset, value.length);
    return offset + value.length;
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public String string(int code) {
    return strings[code];
  }
}
