package dev.datagen.core.validation.store;

import dev.datagen.api.random.RandomKey;
import java.util.Arrays;

/** Numbers different longs 0, 1, 2 … in the order in which they come. */
public final class LongIndex {

  private static final int FREE = -1;

  private long[] keys = new long[16];
  private int[] slots = free(32);
  private int size;

  private static int[] free(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /** How many different ones there are. */
  public int size() {
    return size;
  }

  /** The long of a number. */
  public long key(int number) {
    return keys[number];
  }

  /** The number of a long, which is {@link #size} as it was before if the long is new. */
  public int number(long key) {
    int slot = slot(key);
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      slots = free(4 * size);
      for (int number = 0; number < size; number++) {
        slots[slot(keys[number])] = number;
      }
      slot = slot(key);
    }
    keys[size] = key;
    slots[slot] = size;
    return size++;
  }

  /** The number of a long; −1 if it has none. */
  public int find(long key) {
    return slots[slot(key)];
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) RandomKey.mix(key) & mask;
    while (slots[slot] != FREE && keys[slots[slot]] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
