package dev.datagen.plugins.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.option.Literal;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Short cuts to what the contract's cases are made of. */
final class Columns {

  static final int ROWS = 200;

  private Columns() {}

  static Column longs(int rows) {
    return LongColumn.of(IntStream.range(0, rows).mapToLong(i -> i * 37L % 101).toArray());
  }

  static Column keys(int rows) {
    return LongColumn.of(IntStream.range(0, rows).mapToLong(i -> i + 1).toArray());
  }

  static Column doubles(int rows) {
    return DoubleColumn.of(IntStream.range(0, rows).mapToDouble(i -> i * 3.25 - 50).toArray());
  }

  static Column times(int rows) {
    long start = FakeContext.micros("2024-01-01T00:00:00Z");
    return LongColumn.of(
        IntStream.range(0, rows).mapToLong(i -> start + i * 91_000_000_000L).toArray());
  }

  static Column texts(int rows, String... cycle) {
    return Utf8Column.of(
        IntStream.range(0, rows).mapToObj(i -> cycle[i % cycle.length]).toArray(String[]::new));
  }

  static List<Literal> literals(Object... values) {
    return Arrays.stream(values).map(Literal::new).toList();
  }

  static List<Double> weights(int count) {
    return IntStream.range(0, count).mapToObj(i -> 1.0 + i % 5).toList();
  }

  static void year(FakeContext context) {
    context.timeframe("2024-01-01T00:00:00Z", "2024-12-31T23:59:59Z", "s");
  }
}
