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
      for (long value : values) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
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
