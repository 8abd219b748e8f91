package dev.datagen.core.pace;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows a second are handed on at most.
 *
 * @param all of all tables together
 * @param byTable of single tables; the others are not held back
 */
public record Rates(OptionalDouble all, Map<String, Double> byTable) {

  private static final Pattern RATE =
      Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,9})?)([kM]?)/(s|min|h)");

  /** Nothing is held back. */
  public static final Rates NONE = new Rates(OptionalDouble.empty(), Map.of());

  public Rates {
    byTable = Collections.unmodifiableMap(new LinkedHashMap<>(byTable));
  }

  /**
   * Reads {@code 5000/s} (also {@code /min}, {@code /h}, {@code 5k/s}, {@code 1.5M/h}), or {@code
   * order=5000/s,user=10/s}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Rates parse(String text) {
    if (text.indexOf('=') < 0) {
      return new Rates(OptionalDouble.of(rate(text.strip(), text)), Map.of());
    }
    Map<String, Double> byTable = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw malformed(part.strip(), "write order=5000/s,user=10/s, each with its table");
      }
      String table = part.substring(0, equals).strip();
      if (byTable.put(table, rate(part.substring(equals + 1).strip(), text)) != null) {
        throw malformed(text, "it names the table \"" + table + "\" twice");
      }
    }
    return new Rates(OptionalDouble.empty(), byTable);
  }

  private static double rate(String text, String whole) {
    Matcher matcher = RATE.matcher(text.replace("_", ""));
    if (!matcher.matches()) {
      throw malformed(
          whole,
          text.startsWith("-")
              ? "a rate cannot be negative"
              : "write rows per unit of time: 5000/s, 300/min, 1/h, or order=5000/s,user=10/s");
    }
    double count = new BigDecimal(matcher.group(1)).doubleValue();
    double factor =
        switch (matcher.group(2)) {
          case "k" -> 1e3;
          case "M" -> 1e6;
          default -> 1;
        };
    double seconds =
        switch (matcher.group(3)) {
          case "min" -> 60;
          case "h" -> 3600;
          default -> 1;
        };
    double rate = count * factor / seconds;
    if (rate == 0) {
      throw malformed(whole, "a rate of 0 would never end");
    }
    return rate;
  }

  private static IllegalArgumentException malformed(String text, String why) {
    return new IllegalArgumentException("not a rate: \"" + text + "\"; " + why);
  }

  /** Whether nothing is held back. */
  public boolean isNone() {
    return all.isEmpty() && byTable.isEmpty();
  }
}
