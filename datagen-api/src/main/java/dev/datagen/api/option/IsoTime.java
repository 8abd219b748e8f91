package dev.datagen.api.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Times as a schema writes them: ISO-8601, years 0001 to 9999 (of UTC), no offset means UTC. Digits
 * finer than a microsecond are cut off.
 */
public final class IsoTime {

  static final String INSTANT_HINT =
      "write ISO-8601: \"2024-01-31\", \"2024-01-31T12:30:00\" or \"2024-01-31T12:30:00+02:00\"";
  static final String DATE_HINT = "write an ISO-8601 date: \"2024-01-31\"";

  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .parseCaseInsensitive()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private IsoTime() {}

  /**
   * Microseconds since 1970-01-01T00:00Z of a date (its midnight) or a datetime with or without an
   * offset ({@code Z}, {@code +02}, {@code +0200}, {@code +02:00}).
   *
   * @throws InvalidArgument (of no argument, see {@link InvalidArgument#argument}) if it is neither
   */
  public static long instant(String text) {
    LocalDateTime utc;
    try {
      TemporalAccessor parsed =
          INSTANT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      utc =
          parsed instanceof OffsetDateTime offset
              ? offset.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
              : parsed instanceof LocalDateTime local ? local : ((LocalDate) parsed).atStartOfDay();
    } catch (DateTimeException e) {
      throw new InvalidArgument("", shown(text) + " is not a datetime", INSTANT_HINT);
    }
    checkYear(text, utc.getYear());
    return utc.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + utc.getNano() / 1_000;
  }

  /**
   * Days since 1970-01-01 of a date.
   *
   * @throws InvalidArgument (of no argument, see {@link InvalidArgument#argument}) if it is none
   */
  public static long date(String text) {
    LocalDate date;
    try {
      date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    } catch (DateTimeException e) {
      throw new InvalidArgument("", shown(text) + " is not a date", DATE_HINT);
    }
    checkYear(text, date.getYear());
    return date.toEpochDay();
  }

  private static void checkYear(String text, int year) {
    if (year < 1 || year > 9999) {
      throw new InvalidArgument(
          "", shown(text) + " lies outside the years 0001 to 9999", "choose a time within them");
    }
  }

  private static String shown(String text) {
    return "\"" + (text.length() <= 60 ? text : text.substring(0, 57) + "...") + "\"";
  }
}
