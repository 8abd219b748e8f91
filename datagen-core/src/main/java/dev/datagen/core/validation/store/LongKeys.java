package dev.datagen.core.validation.store;

import java.util.function.LongConsumer;

/**
 * A set of integer keys. As long as they go up or down by one step, three numbers hold all of them;
 * then a compressed bitmap does.
 */
final class LongKeys {

  private static final int CHECK_EVERY = 1 << 16;

  private final MemoryBudget budget;
  private long first;
  private long step;
  private long count;
  private Bitmaps bitmaps;
  private long taken;
  private long nextCheck = CHECK_EVERY;

  LongKeys(MemoryBudget budget) {
    this.budget = budget;
  }

  long size() {
    return bitmaps == null ? count : bitmaps.size();
  }

  /**
   * Adds values that go by one step, if they go on from those that are there.
   *
   * @param by their step, where there are several
   */
  boolean extend(long start, long by, int length) {
    if (bitmaps != null || length == 0) {
      return length == 0;
    }
    if (isExtreme(start) || isExtreme(by)) {
      return false;
    }
    if (count == 0) {
      if (length > 1 && by == 0) {
        return false;
      }
      first = start;
      step = length > 1 ? by : 0;
      count = length;
      return true;
    }
    long stride = count > 1 ? step : start - first;
    if (stride == 0 || length > 1 && by != stride || start != first + stride * count) {
      return false;
    }
    step = stride;
    count += length;
    return true;
  }

  /** Whether calculating with a number may overflow. */
  private static boolean isExtreme(long number) {
    return number > Long.MAX_VALUE / 4 || number < Long.MIN_VALUE / 4;
  }

  /** Adds a value; false if it was there. */
  boolean add(long value) {
    if (bitmaps == null && !extend(value, 0, 1)) {
      if (contains(value)) {
        return false;
      }
      bitmaps = new Bitmaps();
      bitmaps.addProgression(first, step, count);
    }
    return bitmaps == null || bitmaps.add(value);
  }

  boolean contains(long value) {
    if (bitmaps != null) {
      return bitmaps.contains(value);
    }
    if (count < 2) {
      return count == 1 && value == first;
    }
    long lastValue = first + step * (count - 1);
    long low = Math.min(first, lastValue);
    long high = Math.max(first, lastValue);
    return value >= low
        && value <= high
        && Long.remainderUnsigned(value - low, Math.abs(step)) == 0;
  }

  /** Whether every value from {@code min} to {@code max} is there, as far as that is quick. */
  boolean containsAll(long min, long max) {
    return bitmaps == null
        && count > 0
        && (step == 1 || step == -1 || count == 1)
        && contains(min)
        && contains(max);
  }

  /** Whether the set still fits the memory; keys far apart are better kept as bytes. */
  boolean fits() {
    if (bitmaps == null || bitmaps.size() < nextCheck) {
      return true;
    }
    nextCheck = bitmaps.size() + bitmaps.size() / 4;
    long bytes = bitmaps.bytes();
    long more = bytes - taken;
    if (bytes > 24 * bitmaps.size() || more > 0 && !budget.take(more)) {
      return false;
    }
    taken = bytes;
    return true;
  }

  void forEach(LongConsumer consumer) {
    if (bitmaps != null) {
      bitmaps.forEach(consumer);
      return;
    }
    for (long i = 0; i < count; i++) {
      consumer.accept(first + step * i);
    }
  }

  void clear() {
    budget.give(taken);
    taken = 0;
    bitmaps = null;
    count = 0;
  }
}
