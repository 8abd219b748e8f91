package dev.datagen.core.validation;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;

/**
 * What a run of integers is at a glance, nulls aside.
 *
 * @param count how many values there are
 * @param min the least, {@code Long.MAX_VALUE} where there is none
 * @param max the greatest, {@code Long.MIN_VALUE} where there is none
 */
public record LongSummary(long count, long min, long max) {

  static LongSummary of(LongColumn column) {
    long[] values = column.values();
    Nulls nulls = column.nulls();
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    if (!nulls.any()) {
      // chains that do not wait for each other
      long otherMin = Long.MAX_VALUE;
      long otherMax = Long.MIN_VALUE;
      int i = 0;
      for (; i + 3 < values.length; i += 4) {
        long low = Math.min(values[i], values[i + 1]);
        long high = Math.max(values[i], values[i + 1]);
        long otherLow = Math.min(values[i + 2], values[i + 3]);
        long otherHigh = Math.max(values[i + 2], values[i + 3]);
        min = Math.min(min, low);
        max = Math.max(max, high);
        otherMin = Math.min(otherMin, otherLow);
        otherMax = Math.max(otherMax, otherHigh);
      }
      for (; i < values.length; i++) {
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
      min = Math.min(min, otherMin);
      max = Math.max(max, otherMax);
      return new LongSummary(values.length, min, max);
    }
    for (int i = 0; i < values.length; i++) {
      if (!nulls.isNull(i)) {
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
    }
    return new LongSummary(values.length - nulls.count(values.length), min, max);
  }
}
