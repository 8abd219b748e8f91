package dev.datagen.core.validation.key;

import java.util.ArrayList;
import java.util.List;

/** A number for each of keys that go up by one step. */
final class DenseValues {

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final List<long[]> blocks = new ArrayList<>();
  private long first;
  private long step;
  private long count;

  /** Adds a key behind the others; false if it does not follow them by the one step. */
  boolean add(long key, long value) {
    if (count == 0) {
      first = key;
    } else if (count == 1) {
      step = key - first;
      if (step <= 0) {
        step = 0;
        return false;
      }
    } else if (key != first + step * count) {
      return false;
    }
    if ((count & BLOCK - 1) == 0) {
      blocks.add(new long[BLOCK]);
    }
    blocks.get((int) (count >>> BLOCK_BITS))[(int) (count & BLOCK - 1)] = value;
    count++;
    return true;
  }

  /** How many keys there are. */
  long count() {
    return count;
  }

  /** The key at a place. */
  long key(long place) {
    return first + step * place;
  }

  /** The value at a place. */
  long value(long place) {
    return blocks.get((int) (place >>> BLOCK_BITS))[(int) (place & BLOCK - 1)];
  }

  /** The place of a key, −1 if it is not there. */
  long place(long key) {
    long difference = key - first;
    if (count == 0 || difference < 0) {
      return -1;
    }
    if (step == 0) {
      return difference == 0 ? 0 : -1;
    }
    long place = step == 1 ? difference : difference % step == 0 ? difference / step : -1;
    return place < count ? place : -1;
  }
}
