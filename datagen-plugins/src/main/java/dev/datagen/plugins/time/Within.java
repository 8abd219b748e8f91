package dev.datagen.plugins.time;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.time.Timeframe;

/**
 * The span that instants are drawn from: {@code "timeframe"}, or an object of two instants.
 *
 * @param start first instant, ISO-8601; null for the dataset's timeframe
 * @param end last instant, ISO-8601, inclusive; null for the dataset's timeframe
 */
@Doc("A span of time; the text \"timeframe\" stands for that of the dataset.")
public record Within(
    @Doc("First instant, ISO-8601; a date alone is its midnight, no offset means UTC.")
        String start,
    @Doc("Last instant, inclusive.") String end) {

  /** A span in microseconds since 1970-01-01T00:00Z, both ends inclusive. */
  record Span(long start, long end) {}

  /** The span of a text; {@code timeframe} is the only one. */
  public static Within fromText(String text) {
    if (!text.equals("timeframe")) {
      throw new InvalidArgument(
          "",
          "\"" + text + "\" is no span of time",
          "write \"timeframe\", or {\"start\": \"2024-01-01\", \"end\": \"2024-12-31\"}");
    }
    return new Within(null, null);
  }

  Span resolve(ColumnContext context) {
    if (start == null && end == null) {
      Timeframe timeframe = context.timeframe().orElseThrow(Within::noTimeframe);
      return new Span(timeframe.start(), timeframe.end());
    }
    Span span = new Span(instant("start", start), instant("end", end));
    if (span.end < span.start) {
      throw new InvalidArgument(
          "within.end", "the end " + end + " lies before the start " + start, "swap them");
    }
    return span;
  }

  private static long instant(String name, String text) {
    try {
      return IsoTime.instant(text);
    } catch (InvalidArgument e) {
      throw new InvalidArgument("within." + name, e.getMessage(), e.hint());
    }
  }

  private static InvalidArgument noTimeframe() {
    return new InvalidArgument(
        "within",
        "is the timeframe, but the dataset has none",
        "give the dataset a timeframe, or write within as {\"start\": …, \"end\": …}");
  }
}
