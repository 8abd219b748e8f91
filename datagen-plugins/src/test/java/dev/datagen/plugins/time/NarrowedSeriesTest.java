package dev.datagen.plugins.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.plan.Input;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What constraints ask of a series: to stay behind columns, and inside a part of its range. */
class NarrowedSeriesTest {

  private static final long NOON = FakeContext.micros("2024-01-05T12:00:00Z");
  private static final Rows ROWS = Rows.range(0, 2000);

  @Test
  void aStrictBoundLeavesOnlyWhatLiesBehindIt() {
    FakeContext context = bounded(ColumnType.DATETIME, ColumnType.DATETIME, NOON);
    assertThat(least(context, series(), false)).isEqualTo(NOON);
    assertThat(least(context, series(), true)).isEqualTo(NOON + CalendarFields.HOUR);
  }

  @Test
  void aDateOnEitherSideIsComparedByWholeDays() {
    long day = Math.floorDiv(NOON, CalendarFields.DAY);
    FakeContext datetimes = bounded(ColumnType.DATETIME, ColumnType.DATE, day);
    assertThat(least(datetimes, series(), false)).isEqualTo(day * CalendarFields.DAY);
    assertThat(least(datetimes, series(), true)).isEqualTo((day + 1) * CalendarFields.DAY);
    FakeContext dates = bounded(ColumnType.DATE, ColumnType.DATETIME, NOON);
    assertThat(least(dates, series(), false)).isEqualTo(day);
    assertThat(least(dates, series(), true)).isEqualTo(day + 1);
  }

  @Test
  void whereNothingIsLeftAStrictBoundGivesTheNextValue() {
    long late = FakeContext.micros("2030-01-01T12:00:00Z");
    FakeContext datetimes = bounded(ColumnType.DATETIME, ColumnType.DATETIME, late);
    assertThat(least(datetimes, series(), true)).isEqualTo(late + 1);
    FakeContext dates = bounded(ColumnType.DATE, ColumnType.DATETIME, late);
    assertThat(least(dates, series(), true)).isEqualTo(Math.floorDiv(late, CalendarFields.DAY) + 1);
  }

  @Test
  void severalBoundsAllHold() {
    FakeContext context =
        bounded(ColumnType.DATETIME, ColumnType.DATETIME, NOON)
            .column("later", ColumnType.DATETIME, constant(NOON + 5 * CalendarFields.HOUR));
    assertThat(least(context, series().after("later"), true))
        .isEqualTo(NOON + 5 * CalendarFields.HOUR);
  }

  @Test
  void anAscendingSeriesTakesOnlyBoundsThatItsSiblingsShare() {
    FakeContext context =
        bounded(ColumnType.DATETIME, ColumnType.DATETIME, NOON)
            .rows(10)
            .column("user.created_at", ColumnType.DATETIME, constant(NOON))
            .column("subject.bound", ColumnType.DATETIME, constant(NOON));
    PatternedGenerator generator = plan(context, series().ascending());
    assertThat(generator.withAfter(context.input("", "bound"), false)).isEmpty();
    assertThat(generator.withAfter(context.input("", "subject.bound"), false)).isEmpty();
    assertThat(generator.withAfter(context.input("", "user.created_at"), false)).isPresent();
  }

  @Test
  void onlyTheInstantsOfAPartOfTheRangeAreMade() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    PatternedGenerator whole = plan(context, series().only(Dimension.DOW, 1, 1, 1, 1, 1, 0, 0));
    PatternedGenerator part = whole.within(NOON + 1, NOON + 10 * CalendarFields.HOUR).orElseThrow();
    long[] values = SeriesBuilder.make(part, context, ROWS);
    assertThat(SeriesBuilder.distinct(values)).hasSize(10);
    assertThat(part.earliest()).isEqualTo(NOON + CalendarFields.HOUR);
    assertThat(part.latest()).isEqualTo(NOON + 10 * CalendarFields.HOUR);
    assertThat(whole.within(NOON + 1, NOON + 2)).isEmpty();
    assertThat(whole.within(NOON + CalendarFields.DAY, NOON + 2 * CalendarFields.DAY)).isEmpty();
    assertThat(whole.within(Long.MIN_VALUE, Long.MAX_VALUE)).isPresent();
    PatternedGenerator months = plan(context, series().freq("M"));
    assertThat(months.within(NOON, Long.MAX_VALUE).orElseThrow().earliest())
        .isEqualTo(FakeContext.micros("2024-02-01T00:00:00Z"));
  }

  private static long least(FakeContext context, SeriesBuilder series, boolean strict) {
    Input bound = context.input("", "bound");
    PatternedGenerator generator = plan(context, series).withAfter(bound, strict).orElseThrow();
    return Arrays.stream(SeriesBuilder.make(generator, context, ROWS)).min().getAsLong();
  }

  private static PatternedGenerator plan(FakeContext context, SeriesBuilder series) {
    return (PatternedGenerator) series.within("2024-01-01", "2024-03-10").plan(context);
  }

  private static SeriesBuilder series() {
    return SeriesBuilder.series().freq("H");
  }

  private static FakeContext bounded(ColumnType type, ColumnType boundType, long bound) {
    return FakeContext.of(type).column("bound", boundType, constant(bound));
  }

  private static LongColumn constant(long value) {
    long[] values = new long[ROWS.size()];
    Arrays.fill(values, value);
    return LongColumn.of(values);
  }
}
