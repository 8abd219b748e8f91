package dev.datagen.core.behaviour;

import dev.datagen.core.dataset.StateTransitionModelSpec.PeriodUnit;

/**
 * A length of time, counted from a start, so that the 31st stays the 31st where a month has one.
 *
 * @param micros its microseconds, 0 for months
 * @param months its months, 0 for microseconds
 */
public record Period(long micros, int months) {

  private static final long HOUR = 3_600_000_000L;

  /** The period of a unit. */
  public static Period of(PeriodUnit unit) {
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

  /**
   * How many periods end between two moments, both counted from a start.
   *
   * @param start the start that periods are counted from
   * @param from a moment at which one of them begins
   * @param until not before {@code from}
   */
  public long between(long start, long from, long until) {
    if (months == 0) {
      return Math.floorDiv(until - from, micros);
    }
    long day = 86_400_000_000L;
    long first = CivilDate.month(Math.floorDiv(start, day));
    long begun = (CivilDate.month(Math.floorDiv(from, day)) - first) / months;
    long ended = (CivilDate.month(Math.floorDiv(until, day)) - first) / months;
    return (after(start, ended) > until ? ended - 1 : ended) - begun;
  }

  /** So many periods after a start. */
  long after(long start, long periods) {
    return months > 0 ? Age.plusMonths(start, periods * months) : start + periods * micros;
  }
}
