package dev.datagen.api.time;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The step of a time grid: a fixed number of microseconds, or a number of calendar months.
 *
 * @param micros length of a fixed step, 0 if the step is calendrical
 * @param months months of a calendrical step (its grid: first days of months), 0 if fixed
 * @param text as written in the schema
 */
public record Frequency(long micros, int months, String text) {

  private static final Pattern ALIAS = Pattern.compile("(\\d{1,9})?([A-Za-z]+)");
  private static final long SECOND = 1_000_000L;

  public Frequency {
    if ((micros > 0) == (months > 0) || micros < 0 || months < 0) {
      throw new IllegalArgumentException("a frequency is a positive step, not " + text);
    }
  }

  /** Whether the grid is one of calendar months. */
  public boolean isCalendrical() {
    return months > 0;
  }

  /**
   * Reads a pandas alias with an optional multiplier ({@code S}/{@code s}, {@code T}/{@code
   * min}/{@code Minutes}, {@code H}/{@code h}, {@code D}, {@code W}, {@code M}/{@code MS}, {@code
   * Q}, {@code Y}; {@code 15min}, {@code 6H}) or an ISO-8601 duration ({@code PT15M}, {@code P1D},
   * {@code P3M}).
   *
   * @throws IllegalArgumentException if it is neither, or not positive
   */
  public static Frequency parse(String text) {
    try {
      Matcher alias = ALIAS.matcher(text);
      if (text.startsWith("P")) {
        return iso(text);
      }
      if (alias.matches()) {
        int count = alias.group(1) == null ? 1 : Integer.parseInt(alias.group(1));
        return ofAlias(count, alias.group(2), text);
      }
    } catch (ArithmeticException | DateTimeParseException e) {
      throw new IllegalArgumentException("not a frequency: \"" + text + "\"", e);
    }
    throw unknown(text);
  }

  private static Frequency ofAlias(int count, String unit, String text) {
    return switch (unit) {
      case "S", "s" -> fixed(count, SECOND, text);
      case "T", "min", "Min", "Minute", "Minutes", "minute", "minutes" ->
          fixed(count, 60 * SECOND, text);
      case "H", "h" -> fixed(count, 3600 * SECOND, text);
      case "D", "d" -> fixed(count, 86_400 * SECOND, text);
      case "W", "w" -> fixed(count, 7 * 86_400 * SECOND, text);
      case "M", "MS" -> new Frequency(0, count, text);
      case "Q", "QS" -> new Frequency(0, Math.multiplyExact(count, 3), text);
      case "Y", "YS" -> new Frequency(0, Math.multiplyExact(count, 12), text);
      default -> throw unknown(text);
    };
  }

  private static Frequency iso(String text) {
    if (text.indexOf('T') < 0) {
      Period period = Period.parse(text);
      if (period.getDays() == 0) {
        return new Frequency(0, Math.toIntExact(period.toTotalMonths()), text);
      }
      if (period.toTotalMonths() != 0) {
        throw new IllegalArgumentException(
            "a frequency is either months or a fixed time, not both: \"" + text + "\"");
      }
      return fixed(period.getDays(), 86_400 * SECOND, text);
    }
    Duration duration = Duration.parse(text);
    if (duration.getNano() % 1000 != 0) {
      throw new IllegalArgumentException("a frequency is whole microseconds: \"" + text + "\"");
    }
    long micros =
        Math.addExact(Math.multiplyExact(duration.getSeconds(), SECOND), duration.getNano() / 1000);
    return new Frequency(micros, 0, text);
  }

  private static Frequency fixed(long count, long unit, String text) {
    return new Frequency(Math.multiplyExact(count, unit), 0, text);
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "unknown frequency \""
            + text
            + "\"; use S, min, H, D, W, M, Q or Y with an optional number before it (15min),"
            + " or an ISO-8601 duration (PT15M)");
  }

  @Override
  public String toString() {
    return text;
  }
}
