package dev.datagen.plugins.time;

/**
 * Months of the proleptic Gregorian calendar without {@code java.time}, fit for a loop over rows. A
 * month is counted from January of the year 0: {@code year * 12 + month - 1}.
 *
 * <p>Source of the formulas: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" ({@code
 * civil_from_days}, {@code days_from_civil}).
 */
public final class CivilMonths {

  /** Days from 0000-03-01, where Hinnant's years begin, to 1970-01-01. */
  private static final long EPOCH = 719_468;

  private static final long ERA = 146_097;

  private CivilMonths() {}

  /** The month that a day (since 1970-01-01) lies in. */
  public static long ofDay(long day) {
    long shifted = day + EPOCH;
    long era = Math.floorDiv(shifted, ERA);
    int dayOfEra = (int) (shifted - era * ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2;
  }

  /** The first day (since 1970-01-01) of a month. */
  public static long firstDay(long month) {
    long fromMarch = month - 2;
    long year = Math.floorDiv(fromMarch, 12);
    int monthFromMarch = (int) (fromMarch - year * 12);
    long era = Math.floorDiv(year, 400);
    int yearOfEra = (int) (year - era * 400);
    int dayOfYear = (153 * monthFromMarch + 2) / 5;
    return era * ERA + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EPOCH;
  }

  /** The day of its month, from 1, of a day since 1970-01-01. */
  public static int dayOfMonth(long day) {
    return (int) (day - firstDay(ofDay(day))) + 1;
  }
}
