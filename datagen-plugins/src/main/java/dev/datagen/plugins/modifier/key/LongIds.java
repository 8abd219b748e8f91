package dev.datagen.plugins.modifier.key;

import dev.datagen.api.random.RandomKey;
import java.util.Arrays;

/**
 * Numbers distinct 64-bit values 0, 1, 2, … in the order in which they are added. Any number of
 * threads may search it once no one adds any more.
 */
public final class LongIds {

  private long[] values = new long[8];
  private int[] slots = new int[32];
  private int size;

  /** The number of a value, which gets the next one if it has none yet. */
  public int add(long value) {
    int slot = slotOf(value);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      rehash();
      slot = slotOf(value);
    }
    values[size] = value;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of a value, or −1 if it has none. */
  public int find(long value) {
    return slots[slotOf(value)] - 1;
  }

  /** How many values have a number. */
  public int size() {
    return size;
  }

  /** The value of a number. */
  public long value(int id) {
    return values[id];
  }

  private int slotOf(long value) {
    int mask = slots.length - 1;
    int slot = (int) RandomKey.mix(value) & mask;
    while (slots[slot] != 0 && values[slots[slot] - 1] != value) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int id = 0; id < size; id++) {
      slots[slotOf(values[id])] = id + 1;
    }
  }
}
