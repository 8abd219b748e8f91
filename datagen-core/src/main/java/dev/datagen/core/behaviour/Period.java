package dev.datagen.core.behaviour;

import dev.datagen.core.dataset.StateTransitionModelSpec.PeriodUnit;

/**
 * A length of time, counted from a start, so that the 31st stays the 31st where a month has one.
 *
 * @param micros its microseconds, 0 for months
 * @param months its months, 0 for microseconds
 */
record Period(long micros, int months) {

  private static final long HOUR = 3_600_000_000L;

  static Period of(PeriodUnit unit) {
    return switch (unit) {
      case HOUR -> new Period(HOUR, 0);
      case DAY -> new Period(24 * HOUR, 0);
      case WEEK -> new Period(7 * 24 * HOUR, 0);
      case MONTH -> new Period(0, 1);
      case YEAR -> new Period(0, 12);
    };
  }

  /** More periods than any timeframe has. */
  double most() {
    return 1e8;
  }

  /** So many periods after a start. */
  long after(long start, long periods) {
    return months > 0 ? Age.plusMonths(start, periods * months) : start + periods * micros;
  }
}
