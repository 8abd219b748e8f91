package dev.datagen.plugins.time;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arguments of a series for tests, with defaults as in a schema. */
final class SeriesBuilder {

  private Within within = Within.fromText("timeframe");
  private String freq;
  private Pattern pattern;
  private final List<Pattern> patterns = new ArrayList<>();
  private Order order = Order.RANDOM;
  private String after;

  static SeriesBuilder series() {
    return new SeriesBuilder();
  }

  SeriesBuilder within(String start, String end) {
    within = new Within(start, end);
    return this;
  }

  SeriesBuilder freq(String text) {
    freq = text;
    return this;
  }

  SeriesBuilder only(Dimension dimension, double... weights) {
    pattern = pattern(dimension, weights);
    return this;
  }

  SeriesBuilder times(Dimension dimension, double... weights) {
    patterns.add(pattern(dimension, weights));
    return this;
  }

  SeriesBuilder ascending() {
    order = Order.ASCENDING;
    return this;
  }

  SeriesBuilder after(String column) {
    after = column;
    return this;
  }

  private static Pattern pattern(Dimension dimension, double... weights) {
    return new Pattern(dimension, Arrays.stream(weights).boxed().toList());
  }

  Generator plan(FakeContext context) {
    return new DatetimeSeriesFactory()
        .plan(new DatetimeSeriesArguments(within, freq, pattern, patterns, order, after), context);
  }

  /** The values of some rows. */
  long[] make(FakeContext context, Rows rows) {
    return make(plan(context), context, rows);
  }

  static long[] make(Generator generator, FakeContext context, Rows rows) {
    return ((LongColumn) generator.generate(rows, context.key(), context)).values();
  }

  /** The first and the distinct values that many draws give, as text, in order. */
  static List<String> distinct(long[] micros) {
    return Arrays.stream(micros)
        .sorted()
        .distinct()
        .mapToObj(value -> Instant.ofEpochSecond(0, value * 1000).toString())
        .toList();
  }

  static List<String> distinctDays(long[] days) {
    return Arrays.stream(days)
        .sorted()
        .distinct()
        .mapToObj(day -> LocalDate.ofEpochDay(day).toString())
        .toList();
  }
}
