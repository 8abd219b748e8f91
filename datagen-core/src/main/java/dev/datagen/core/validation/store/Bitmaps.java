package dev.datagen.core.validation.store;

import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * A compressed set of 64-bit integers: a RoaringBitmap for each value of the upper half. (Neither
 * of the library's 64-bit bitmaps can add a value and tell in the same step whether it was there.)
 */
final class Bitmaps {

  private final TreeMap<Integer, RoaringBitmap> byUpperHalf = new TreeMap<>();
  private int lastUpper;
  private RoaringBitmap last;
  private long size;

  long size() {
    return size;
  }

  /** Adds a value; false if it was there. */
  boolean add(long value) {
    int upper = (int) (value >>> 32);
    if (last == null || upper != lastUpper) {
      last = byUpperHalf.computeIfAbsent(upper, key -> new RoaringBitmap());
      lastUpper = upper;
    }
    boolean added = last.checkedAdd((int) value);
    size += added ? 1 : 0;
    return added;
  }

  boolean contains(long value) {
    int upper = (int) (value >>> 32);
    if (last == null || upper != lastUpper) {
      RoaringBitmap found = byUpperHalf.get(upper);
      if (found == null) {
        return false;
      }
      last = found;
      lastUpper = upper;
    }
    return last.contains((int) value);
  }

  /** Adds {@code first}, {@code first + step} and so on, {@code count} values not yet there. */
  void addProgression(long first, long step, long count) {
    long value = first;
    for (long i = 0; i < count; i++, value += step) {
      add(value);
    }
  }

  /** Bytes of memory, roughly. */
  long bytes() {
    long bytes = 0;
    for (RoaringBitmap bitmap : byUpperHalf.values()) {
      bytes += 160 + bitmap.getLongSizeInBytes();
    }
    return bytes;
  }

  void forEach(LongConsumer consumer) {
    byUpperHalf.forEach(
        (upper, bitmap) ->
            bitmap.forEach(
                (IntConsumer) lower -> consumer.accept((long) upper << 32 | lower & 0xffff_ffffL)));
  }
}
