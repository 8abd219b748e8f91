package dev.datagen.api.generator;

import dev.datagen.api.column.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Instants of a generator as the values of its column: a date is the midnight it begins with. */
final class TimeValues {

  private static final long DAY = 86_400_000_000L;
  private static final BigDecimal FIRST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);

  private TimeValues() {}

  static long stored(ColumnType type, long instant) {
    return type.kind() == ColumnType.Kind.DATE ? Math.floorDiv(instant, DAY) * DAY : instant;
  }

  /** The first instant whose value is not below. */
  static long first(BigDecimal least) {
    return least == null
        ? Long.MIN_VALUE
        : least.setScale(0, RoundingMode.CEILING).max(FIRST).min(LAST).longValueExact();
  }

  /** The last instant whose value is not above. */
  static long last(ColumnType type, BigDecimal greatest) {
    if (greatest == null) {
      return Long.MAX_VALUE;
    }
    long last = greatest.setScale(0, RoundingMode.FLOOR).max(FIRST).min(LAST).longValueExact();
    boolean date = type.kind() == ColumnType.Kind.DATE && last < Long.MAX_VALUE - DAY;
    return date ? Math.floorDiv(last, DAY) * DAY + DAY - 1 : last;
  }
}
