package dev.datagen.plugins.time;

import static dev.datagen.plugins.time.SeriesBuilder.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class AfterTest {

  private static final double[] WORKDAYS = {1, 2, 3, 4, 5, 0, 0};
  private static final int SIZE = 50_000;

  @Test
  void noValueIsEarlierThanItsBoundWhateverTheGridAndPatterns() {
    long start = FakeContext.micros("2023-11-01T00:00:00Z");
    long[] bounds = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bounds[i] = start + RandomKey.ofSeed(1).bounded(i, 0, 500 * CalendarFields.DAY);
    }
    FakeContext context = context(bounds);
    long end = FakeContext.micros("2024-12-31T00:00:00Z");
    for (String freq : new String[] {"PT0.000001S", "7min", "H", "D", "W", "M", "Q"}) {
      long[] values =
          series()
              .freq(freq)
              .within("2024-01-01", "2024-12-31")
              .only(Dimension.DOW, freq.equals("W") ? new double[] {1, 0, 0, 0, 0, 0, 0} : WORKDAYS)
              .times(Dimension.MONTH, 1, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9)
              .after("created_at")
              .make(context, Rows.range(0, SIZE));
      for (int i = 0; i < SIZE; i++) {
        assertThat(values[i]).isGreaterThanOrEqualTo(bounds[i]);
        if (values[i] > end) {
          assertThat(values[i]).isEqualTo(bounds[i]);
        }
        assertThat(values[i] == bounds[i] || CalendarFields.dow(values[i]) < 5).isTrue();
      }
    }
  }

  @Test
  void aBoundInsideTheRangeLeavesTheSharesOfWhatFollows() {
    long[] bounds = new long[SIZE];
    Arrays.fill(bounds, FakeContext.micros("2024-01-03T00:00:01Z"));
    long[] values =
        series()
            .freq("D")
            .within("2024-01-01", "2024-01-07")
            .only(Dimension.DOW, WORKDAYS)
            .after("created_at")
            .make(context(bounds), Rows.range(0, SIZE));
    long[] counts = new long[2];
    for (long value : values) {
      counts[CalendarFields.dow(value) - 3]++;
    }
    assertThat(new ChiSquareTest().chiSquareTest(new double[] {4, 5}, counts)).isGreaterThan(0.001);
  }

  @Test
  void whereNothingIsLeftTheBoundItselfIsTaken() {
    long late = FakeContext.micros("2025-06-01T12:34:56Z");
    long[] values =
        series()
            .freq("H")
            .within("2024-01-01", "2024-12-31")
            .after("created_at")
            .make(context(late, FakeContext.micros("2024-12-31T00:00:00Z")), Rows.range(0, 2));
    assertThat(values).containsExactly(late, FakeContext.micros("2024-12-31T00:00:00Z"));
  }

  @Test
  void aNullBoundsNothing() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .column(
                "created_at",
                ColumnType.DATETIME,
                new LongColumn(
                    new long[] {Long.MAX_VALUE, Long.MAX_VALUE}, Nulls.of(new long[] {0b11})));
    SeriesBuilder series = series().freq("S").within("2024-01-01", "2024-12-31");
    long[] free = series.make(context, Rows.range(0, 2));
    assertThat(series.after("created_at").make(context, Rows.range(0, 2))).containsExactly(free);
  }

  @Test
  void aDateBoundsFromItsMidnightAndADateColumnByDays() {
    long day = 19_800;
    FakeContext dates =
        FakeContext.of(ColumnType.DATETIME)
            .column("born", ColumnType.DATE, LongColumn.of(day, day, day));
    assertThat(
            series()
                .freq("H")
                .within("2024-01-01", "2024-12-31")
                .after("born")
                .make(dates, Rows.range(0, 3)))
        .matches(made -> LongStream.of(made).allMatch(value -> value >= day * CalendarFields.DAY));
    FakeContext days =
        FakeContext.of(ColumnType.DATE)
            .column(
                "created_at",
                ColumnType.DATETIME,
                LongColumn.of(
                    FakeContext.micros("2024-12-31T18:00:00Z"),
                    FakeContext.micros("2025-03-01T18:00:00Z"),
                    0));
    long[] values =
        series()
            .freq("H")
            .within("2024-01-01", "2024-12-31")
            .after("created_at")
            .make(days, Rows.range(0, 3));
    assertThat(SeriesBuilder.distinctDays(values)).contains("2024-12-31", "2025-03-01");
    assertThat(values[2]).isLessThan(values[0]);
  }

  @Test
  void aColumnThatIsNoTimeIsRefused() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME).column("age", ColumnType.INT, LongColumn.of(1));
    assertThatThrownBy(
            () -> series().freq("H").within("2024-01-01", "2024-01-02").after("age").plan(context))
        .hasMessage("\"age\" is int, not a time")
        .hasFieldOrPropertyWithValue("argument", "after");
  }

  private static FakeContext context(long... bounds) {
    return FakeContext.of(ColumnType.DATETIME)
        .column("created_at", ColumnType.DATETIME, LongColumn.of(bounds));
  }
}
