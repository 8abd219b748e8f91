package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.number;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.time.Timeframe;
import java.time.LocalDate;

/**
 * Dates and times. None of them looks at the clock: "today" is the end of the dataset's timeframe,
 * or 2024-12-31 where it has none.
 */
final class TimeMethods {

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  private TimeMethods() {}

  static void addTo(MethodList methods) {
    methods.values(
        "date_of_birth",
        "date of birth; ages are at the end of the timeframe, or at 2024-12-31",
        TimeMethods::birth,
        argument("minimum_age", 18, "youngest, in years"),
        argument("maximum_age", 80, "oldest, in years"));
    methods.values(
        "date", "date from 1970 to the end of the timeframe", a -> days(0, today(a).toEpochDay()));
    methods.values(
        "date_time",
        "datetime from 1970 to the end of the timeframe",
        a -> seconds(0, a.reference()));
    methods.values(
        "unix_time",
        "seconds since 1970 up to the end of the timeframe",
        a -> Numbers.integers(0, a.reference() / SECOND));
    methods.values(
        "date_in_timeframe", "date of the timeframe", a -> days(start(a), today(a).toEpochDay()));
    methods.values(
        "date_time_in_timeframe",
        "datetime of the timeframe",
        a -> seconds(start(a) * DAY, a.reference()));
    methods.values(
        "date_this_month",
        "date of the timeframe's last month",
        a -> days(today(a).withDayOfMonth(1).toEpochDay(), today(a).toEpochDay()));
    methods.values(
        "date_this_year",
        "date of the timeframe's last year",
        a -> days(today(a).withDayOfYear(1).toEpochDay(), today(a).toEpochDay()));
    methods.values(
        "date_this_decade",
        "date of the timeframe's last decade",
        a -> days(decade(a, 10), today(a).toEpochDay()));
    methods.values(
        "date_this_century",
        "date of the timeframe's last century",
        a -> days(decade(a, 100), today(a).toEpochDay()));
    methods.values(
        "date_time_this_year",
        "datetime of the timeframe's last year",
        a -> seconds(today(a).withDayOfYear(1).toEpochDay() * DAY, a.reference()));
    methods.values(
        "past_date",
        "date of the days before the end of the timeframe",
        a -> days(today(a).toEpochDay() - a.count("days", 1, 100_000), today(a).toEpochDay() - 1),
        argument("days", 30, "how far back"));
    methods.values(
        "future_date",
        "date of the days behind the end of the timeframe",
        a -> days(today(a).toEpochDay() + 1, today(a).toEpochDay() + a.count("days", 1, 100_000)),
        argument("days", 30, "how far ahead"));
    methods.values(
        "date_between",
        "date of a range",
        TimeMethods::between,
        argument("start_date", "1970-01-01", "first day"),
        argument("end_date", "2024-01-01", "last day"));
    methods.values(
        "year",
        "year from 1970 to the end of the timeframe",
        a -> Numbers.integers(1970, today(a).getYear()));
    methods.values("month", "month 1 to 12", a -> Numbers.integers(1, 12));
    methods.values("day_of_month", "day 1 to 28", a -> Numbers.integers(1, 28));
    methods.words(
        "month_name",
        "English name of a month",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December");
    methods.words(
        "day_of_week",
        "English name of a weekday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday");
    methods.words("am_pm", "half of a day", "AM", "PM");
    methods.universal(
        "time",
        "time of day as 23:59:59",
        a ->
            sequence(number(0, 23, 2), fixed(":"), number(0, 59, 2), fixed(":"), number(0, 59, 2)));
    methods.words(
        "century",
        "century in Roman numerals",
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
        "XIX",
        "XX",
        "XXI");
  }

  private static Generator days(long first, long last) {
    return new Numbers.Steps(ColumnType.DATE, first, 1, Math.max(1, last - first + 1));
  }

  private static Generator seconds(long first, long last) {
    return new Numbers.Steps(
        ColumnType.DATETIME, first, SECOND, Math.max(1, (last - first) / SECOND + 1));
  }

  private static LocalDate today(Arguments arguments) {
    return LocalDate.ofEpochDay(Math.floorDiv(arguments.reference(), DAY));
  }

  /** First day of the timeframe, or a year before today. */
  private static long start(Arguments arguments) {
    return arguments
        .timeframe()
        .map(Timeframe::start)
        .map(start -> Math.floorDiv(start, DAY))
        .orElse(today(arguments).minusYears(1).toEpochDay());
  }

  private static long decade(Arguments arguments, int years) {
    int year = today(arguments).getYear();
    return LocalDate.of(year - Math.floorMod(year, years), 1, 1).toEpochDay();
  }

  private static Generator birth(Arguments arguments) {
    int youngest = arguments.count("minimum_age", 0, 150);
    int oldest = arguments.count("maximum_age", 0, 150);
    if (oldest < youngest) {
      throw arguments.wrong(
          "maximum_age", oldest + " is below minimum_age (" + youngest + ")", "swap the two");
    }
    LocalDate today = today(arguments);
    return days(
        today.minusYears(oldest + 1L).plusDays(1).toEpochDay(),
        today.minusYears(youngest).toEpochDay());
  }

  private static Generator between(Arguments arguments) {
    long first = day(arguments, "start_date");
    long last = day(arguments, "end_date");
    if (last < first) {
      throw arguments.wrong("end_date", "lies before start_date", "swap the two");
    }
    return days(first, last);
  }

  private static long day(Arguments arguments, String name) {
    try {
      return dev.datagen.api.option.IsoTime.date(arguments.text(name));
    } catch (dev.datagen.api.option.InvalidArgument e) {
      throw arguments.wrong(name, e.getMessage(), e.hint());
    }
  }
}
