package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;

/** How the weight of a law of instants falls upon the members of a cycle of the calendar. */
public final class CalendarShares {

  private CalendarShares() {}

  /** The share of each member: what the calendar has of it between the two instants, weighed. */
  public static double[] of(TimeShares law, long earliest, long latest, Dimension dimension) {
    double[] shares = new double[dimension.size()];
    long unit = dimension == Dimension.HOUR ? Calendar.HOUR : Calendar.DAY;
    long from = Math.floorDiv(earliest, unit) * unit;
    double below = 0;
    while (from <= latest) {
      double upTo = law.before(from + unit);
      shares[Calendar.field(dimension, from)] += upTo - below;
      below = upTo;
      from += unit;
    }
    return shares;
  }

  /** The share of Saturdays and Sundays. */
  public static double ofWeekends(TimeShares law, long earliest, long latest) {
    double[] days = of(law, earliest, latest, Dimension.DOW);
    return days[5] + days[6];
  }
}
