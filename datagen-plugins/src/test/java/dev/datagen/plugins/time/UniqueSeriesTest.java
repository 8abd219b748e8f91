package dev.datagen.plugins.time;

import static dev.datagen.plugins.time.SeriesBuilder.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;

class UniqueSeriesTest {

  private static SeriesBuilder month() {
    return series().freq("D").within("2024-01-01", "2024-01-31");
  }

  @Test
  void aUniqueSeriesCanUseUpItsWholeGrid() {
    for (ColumnType type : new ColumnType[] {ColumnType.DATETIME, ColumnType.DATE}) {
      FakeContext context = FakeContext.of(type).uniqueIn(31);
      Generator generator = month().plan(context);
      assertThat(generator.unique()).isTrue();
      long[] values = SeriesBuilder.make(generator, context, Rows.range(0, 31));
      assertThat(values).doesNotHaveDuplicates();
      assertThat(SeriesBuilder.make(generator, context, Rows.picked(new long[] {30, 0})))
          .containsExactly(values[30], values[0]);
    }
  }

  @Test
  void aUniqueAscendingSeriesStrictlyIncreases() {
    for (long rows : new long[] {1, 10, 30, 31}) {
      FakeContext context = FakeContext.of(ColumnType.DATE).uniqueIn(rows);
      Generator generator = month().ascending().plan(context);
      assertThat(generator.unique()).isTrue();
      long[] values = SeriesBuilder.make(generator, context, Rows.range(0, (int) rows));
      for (int i = 1; i < rows; i++) {
        assertThat(values[i]).isGreaterThan(values[i - 1]);
      }
    }
    FakeContext huge = FakeContext.of(ColumnType.DATETIME).uniqueIn(20_000_000_000L);
    long[] last =
        series()
            .freq("PT0.001S")
            .within("2024-01-01", "2024-12-31")
            .ascending()
            .make(huge, Rows.range(19_999_999_998L, 2));
    assertThat(last[1]).isGreaterThan(last[0]);
    assertThat(last[0]).isGreaterThan(FakeContext.micros("2024-12-30T23:59:59Z"));
  }

  @Test
  void aGridThatIsTooSmallIsRefusedWithBothSizes() {
    for (SeriesBuilder series : new SeriesBuilder[] {month(), month().ascending()}) {
      assertThatThrownBy(() -> series.plan(FakeContext.of(ColumnType.DATE).uniqueIn(32)))
          .hasMessage("value must be unique in 32 rows, but only has 31 instants");
    }
  }

  @Test
  void aRowBeyondTheGridIsARowError() {
    FakeContext context = FakeContext.of(ColumnType.DATE).uniqueIn(31);
    Generator generator = month().plan(context);
    assertThatThrownBy(() -> SeriesBuilder.make(generator, context, Rows.range(30, 2)))
        .isInstanceOf(RowError.class)
        .hasFieldOrPropertyWithValue("index", 1);
  }

  @Test
  void whatAUniqueSeriesCannotKeepIsRefused() {
    FakeContext context =
        FakeContext.of(ColumnType.DATE)
            .uniqueIn(3)
            .column("created_at", ColumnType.DATE, LongColumn.of(0));
    assertThatThrownBy(() -> month().only(Dimension.DOW, 1, 1, 1, 1, 1, 1, 1).plan(context))
        .hasMessage("cannot be kept by a unique column")
        .hasFieldOrPropertyWithValue("argument", "pattern");
    assertThatThrownBy(() -> month().after("created_at").plan(context))
        .hasFieldOrPropertyWithValue("argument", "after");
  }
}
