package dev.datagen.core.order;

import java.util.Arrays;

/**
 * Sorts positions by time, keeping equal times in their order: least significant digit first, 11
 * bits at a time, so the cost does not depend on the data. Belongs to one thread.
 */
final class TimeSort {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private final int[] ends = new int[BUCKETS];
  private long[] otherKeys = new long[0];
  private int[] otherPositions = new int[0];

  /**
   * Sorts both arrays by {@code times}, which must have {@code positions.length} values; returns
   * the sorted positions, {@code times} are sorted in place.
   */
  int[] sort(long[] times) {
    int size = times.length;
    int[] positions = new int[size];
    Arrays.setAll(positions, i -> i);
    if (isSorted(times)) {
      return positions;
    }
    long min = Arrays.stream(times).min().orElse(0);
    long spread = 0;
    for (int i = 0; i < size; i++) {
      // As an unsigned number: the distance of two longs may need all 64 bits.
      times[i] -= min;
      spread |= times[i];
    }
    long[] keys = times;
    if (otherKeys.length != size) {
      otherKeys = new long[size];
    }
    otherPositions = new int[size];
    long[] spare = otherKeys;
    for (int shift = 0; shift < 64 && spread >>> shift != 0; shift += BITS) {
      pass(keys, positions, spare, otherPositions, shift);
      long[] keysBefore = keys;
      keys = spare;
      spare = keysBefore;
      int[] positionsBefore = positions;
      positions = otherPositions;
      otherPositions = positionsBefore;
    }
    for (int i = 0; i < size; i++) {
      spare[i] = keys[i] + min;
    }
    if (spare != times) {
      System.arraycopy(spare, 0, times, 0, size);
    }
    return positions;
  }

  private void pass(long[] keys, int[] positions, long[] toKeys, int[] toPositions, int shift) {
    Arrays.fill(ends, 0);
    for (long key : keys) {
      ends[(int) (key >>> shift) & BUCKETS - 1]++;
    }
    int start = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = ends[b];
      ends[b] = start;
      start += count;
    }
    for (int i = 0; i < keys.length; i++) {
      int place = ends[(int) (keys[i] >>> shift) & BUCKETS - 1]++;
      toKeys[place] = keys[i];
      toPositions[place] = positions[i];
    }
  }

  private static boolean isSorted(long[] times) {
    for (int i = 1; i < times.length; i++) {
      if (times[i] < times[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
