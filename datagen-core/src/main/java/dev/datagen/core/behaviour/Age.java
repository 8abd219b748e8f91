package dev.datagen.core.behaviour;

import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;

/**
 * Ages in calendar units, all times in microseconds UTC. A unit is complete at its anniversary: the
 * same time of the same day of the month, or of the last day of a month that is shorter. What is
 * not yet created has the age 0.
 */
final class Age {

  private static final long DAY = 86_400_000_000L;

  private Age() {}

  /** How many units are complete. */
  static long complete(long created, long at, TimeUnit unit) {
    if (at <= created) {
      return 0;
    }
    return switch (unit) {
      case DAY -> Math.floorDiv(at - created, DAY);
      case MONTH -> months(created, at, 1);
      case YEAR -> months(created, at, 12);
    };
  }

  /** The complete units and the share of the one under way. */
  static double fractional(long created, long at, TimeUnit unit) {
    if (at <= created) {
      return 0;
    }
    return switch (unit) {
      case DAY -> (double) (at - created) / DAY;
      case MONTH -> fractional(created, at, 1);
      case YEAR -> fractional(created, at, 12);
    };
  }

  private static double fractional(long created, long at, int months) {
    long complete = months(created, at, months);
    long last = plusMonths(created, complete * months);
    long next = plusMonths(created, (complete + 1) * months);
    return complete + (double) (at - last) / (next - last);
  }

  private static long months(long created, long at, int months) {
    long begun =
        CivilDate.month(Math.floorDiv(at, DAY)) - CivilDate.month(Math.floorDiv(created, DAY));
    long units = begun / months;
    return plusMonths(created, units * months) > at ? units - 1 : units;
  }

  static long plusMonths(long created, long months) {
    long day = Math.floorDiv(created, DAY);
    return created + (CivilDate.plusMonths(day, months) - day) * DAY;
  }
}
