package dev.datagen.core.behaviour;

/**
 * Days since 1970-01-01 as dates of the proleptic Gregorian calendar and back, without objects: an
 * age is asked for in every row. The formulas are Howard Hinnant's ("chrono-Compatible Low-Level
 * Date Algorithms"): years begin in March, in eras of 400 years.
 */
public final class CivilDate {

  private static final int ERA_DAYS = 146_097;
  private static final int EPOCH_DAYS = 719_468;
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CivilDate() {}

  /** Months since year 0 of the day: {@code 12 * year + month}, January 0. */
  public static long month(long day) {
    long shifted = day + EPOCH_DAYS;
    long era = Math.floorDiv(shifted, ERA_DAYS);
    long dayOfEra = shifted - era * ERA_DAYS;
    long yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (ERA_DAYS - 1)) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long marchMonth = (5 * dayOfYear + 2) / 153;
    return 12 * (yearOfEra + era * 400) + marchMonth + 2;
  }

  /** The first day of a month, itself counted as by {@link #month}. */
  public static long firstDay(long month) {
    long marchBased = month - 2;
    long year = Math.floorDiv(marchBased, 12);
    long marchMonth = marchBased - 12 * year;
    long era = Math.floorDiv(year, 400);
    long yearOfEra = year - era * 400;
    long dayOfYear = (153 * marchMonth + 2) / 5;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * ERA_DAYS + dayOfEra - EPOCH_DAYS;
  }

  /** The same day of the month so many months later, or the last day of a month that is shorter. */
  static long plusMonths(long day, long months) {
    long month = month(day);
    long dayOfMonth = day - firstDay(month);
    return firstDay(month + months) + Math.min(dayOfMonth, length(month + months) - 1);
  }

  private static int length(long month) {
    int index = (int) Math.floorMod(month, 12L);
    long year = Math.floorDiv(month, 12L);
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return index == 1 && leap ? 29 : MONTH_DAYS[index];
  }
}
