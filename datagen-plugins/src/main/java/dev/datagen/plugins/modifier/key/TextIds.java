package dev.datagen.plugins.modifier.key;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Column;
import java.util.Arrays;

/**
 * Numbers distinct strings 0, 1, 2, … in the order in which they are added. Any number of threads
 * may search it once no one adds any more.
 */
public final class TextIds {

  /** Dictionaries up to this size are searched once for each code, greater ones for each row. */
  public static final int LARGEST_DICTIONARY = 1 << 16;

  private record Translated(Dictionary dictionary, int[] ids) {}

  private byte[][] values = new byte[8][];
  private int[] slots = new int[32];
  private int size;
  private volatile Translated last;

  /** The number of a string, which gets the next one if it has none yet. */
  public int add(byte[] utf8) {
    int slot = slotOf(utf8, 0, utf8.length);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      rehash();
      slot = slotOf(utf8, 0, utf8.length);
    }
    values[size] = utf8;
    slots[slot] = ++size;
    return size - 1;
  }

  /** How many strings have a number. */
  public int size() {
    return size;
  }

  /** The number of the string of {@code length} bytes from {@code offset} on, or −1. */
  public int find(byte[] bytes, int offset, int length) {
    return slots[slotOf(bytes, offset, length)] - 1;
  }

  /** The number of each string of a column, or −1; unspecified for nulls. */
  public void find(StringColumn column, int[] out) {
    if (column instanceof DictionaryColumn coded
        && coded.dictionary().size() <= LARGEST_DICTIONARY) {
      int[] ids = translate(coded.dictionary());
      int[] codes = coded.codes();
      for (int i = 0; i < codes.length; i++) {
        out[i] = ids[codes[i]];
      }
    } else if (column instanceof Utf8Column plain) {
      int[] offsets = plain.offsets();
      for (int i = 0; i < plain.size(); i++) {
        out[i] = find(plain.bytes(), offsets[i], offsets[i + 1] - offsets[i]);
      }
    } else {
      byte[] scratch = new byte[64];
      for (int i = 0; i < column.size(); i++) {
        int length = column.length(i);
        if (length > scratch.length) {
          scratch = new byte[length * 2];
        }
        column.copy(i, scratch, 0);
        out[i] = find(scratch, 0, length);
      }
    }
  }

  /** The number of each code of a dictionary, or −1; kept for the dictionary seen last. */
  public int[] translate(Dictionary dictionary) {
    Translated known = last;
    if (known != null && known.dictionary == dictionary) {
      return known.ids;
    }
    int[] ids = new int[dictionary.size()];
    byte[] scratch = new byte[64];
    for (int code = 0; code < ids.length; code++) {
      int length = dictionary.length(code);
      if (length > scratch.length) {
        scratch = new byte[length * 2];
      }
      dictionary.copy(code, scratch, 0);
      ids[code] = find(scratch, 0, length);
    }
    last = new Translated(dictionary, ids);
    return ids;
  }

  private int slotOf(byte[] bytes, int offset, int length) {
    int mask = slots.length - 1;
    int slot = hash(bytes, offset, length) & mask;
    while (slots[slot] != 0 && !equal(values[slots[slot] - 1], bytes, offset, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean equal(byte[] value, byte[] bytes, int offset, int length) {
    return value.length == length
        && Arrays.equals(value, 0, length, bytes, offset, offset + length);
  }

  private static int hash(byte[] bytes, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ hash >>> 15 ^ hash >>> 7;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int id = 0; id < size; id++) {
      slots[slotOf(values[id], 0, values[id].length)] = id + 1;
    }
  }
}
