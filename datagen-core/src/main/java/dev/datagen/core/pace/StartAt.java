package dev.datagen.core.pace;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.IsoTime;
import java.util.OptionalLong;

/**
 * When the data shall begin: their times are moved by whole weeks, so that hours and days of the
 * week stay what they are.
 *
 * @param micros when, in microseconds since 1970-01-01T00:00Z; empty for the moment the run begins
 */
public record StartAt(OptionalLong micros) {

  /** The moment the run begins. */
  public static final StartAt NOW = new StartAt(OptionalLong.empty());

  /**
   * Reads {@code now}, or an ISO-8601 date or date and time (UTC unless it has an offset).
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static StartAt parse(String text) {
    String word = text.strip();
    if (word.equals("now")) {
      return NOW;
    }
    try {
      return new StartAt(OptionalLong.of(IsoTime.instant(word)));
    } catch (InvalidArgument e) {
      throw new IllegalArgumentException(e.getMessage() + "; write now, or " + isoHint(e.hint()));
    }
  }

  private static String isoHint(String hint) {
    return hint.startsWith("write ") ? hint.substring("write ".length()) : hint;
  }

  /** Whether it is the moment the run begins. */
  public boolean isNow() {
    return micros.isEmpty();
  }
}
