package dev.datagen.cli.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lengths of time as people write them. */
final class Durations {

  private static final Pattern SHORT =
      Pattern.compile("(?:[0-9]{1,6}d)?(?:[0-9]{1,7}h)?(?:[0-9]{1,8}m)?(?:[0-9]{1,9}s)?");
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /**
   * Reads {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}, or ISO-8601 ({@code PT10M}).
   *
   * @throws IllegalArgumentException if it is none of these, nothing, or more than a century
   */
  static Duration parse(String text) {
    String word = text.strip();
    Duration duration;
    try {
      duration = Duration.parse(SHORT.matcher(word).matches() ? iso(word) : word);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "not a length of time: \"" + text + "\"; write 90s, 10m, 1h30m or 2d");
    }
    if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" must be longer than nothing and at most a century");
    }
    return duration;
  }

  private static String iso(String word) {
    int days = word.indexOf('d') + 1;
    String rest = word.substring(days);
    String iso = "P" + word.substring(0, days) + (rest.isEmpty() ? "" : "T" + rest);
    return iso.toUpperCase(Locale.ROOT);
  }
}
