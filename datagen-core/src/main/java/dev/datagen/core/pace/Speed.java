package dev.datagen.core.pace;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast event time passes.
 *
 * @param factor seconds of event time in a second of the clock; infinity where rows are in the
 *     order of event time but nothing waits
 */
public record Speed(double factor) {

  private static final Pattern FACTOR = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)x");

  /** In the order of event time, without waiting. */
  public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

  /**
   * Reads {@code realtime}, {@code 60x}, {@code 0.5x} or {@code max}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Speed parse(String text) {
    String word = text.strip();
    if (word.equals("realtime")) {
      return new Speed(1);
    }
    if (word.equals("max")) {
      return MAX;
    }
    Matcher matcher = FACTOR.matcher(word);
    if (!matcher.matches()) {
      throw malformed(text, "write realtime, max, or how many times as fast: 60x");
    }
    double factor = new BigDecimal(matcher.group(1)).doubleValue();
    if (factor == 0) {
      throw malformed(text, "time would stand still");
    }
    return new Speed(factor);
  }

  private static IllegalArgumentException malformed(String text, String why) {
    return new IllegalArgumentException("not a speed: \"" + text + "\"; " + why);
  }

  /** Whether nothing waits. */
  public boolean isMax() {
    return Double.isInfinite(factor);
  }
}
