package dev.datagen.plugins.time;

import static dev.datagen.plugins.time.SeriesBuilder.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class AscendingSeriesTest {

  private static final double[] DOWS = {1, 1, 1, 1, 1, 5, 5};

  private static SeriesBuilder minutes() {
    return series()
        .freq("min")
        .within("2024-01-01", "2024-12-31")
        .only(Dimension.DOW, DOWS)
        .ascending();
  }

  @Test
  void aTableIsInTimeOrderAndCoversItsRange() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME).rows(10_000);
    long[] values = minutes().make(context, Rows.range(0, 10_000));
    assertThat(values).isSorted();
    assertThat(values[0]).isLessThan(FakeContext.micros("2024-01-02T00:00:00Z"));
    assertThat(values[9_999]).isGreaterThan(FakeContext.micros("2024-12-30T00:00:00Z"));
  }

  @Test
  void everyRowOfATableCanBeMadeAlone() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME).rows(1000);
    Generator generator = minutes().plan(context);
    long[] whole = SeriesBuilder.make(generator, context, Rows.range(0, 1000));
    long[] picked = {999, 0, 500, 500, 7};
    assertThat(SeriesBuilder.make(generator, context, Rows.picked(picked)))
        .containsExactly(whole[999], whole[0], whole[500], whole[500], whole[7]);
    assertThat(SeriesBuilder.make(generator, context, Rows.range(333, 3)))
        .containsExactly(whole[333], whole[334], whole[335]);
  }

  @Test
  void theLastOfABillionRowsIsMadeAlone() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME).rows(1_000_000_000);
    long[] last = minutes().make(context, Rows.range(999_999_000, 1000));
    assertThat(last).isSorted();
    assertThat(last[0]).isGreaterThan(FakeContext.micros("2024-12-30T23:00:00Z"));
  }

  @Test
  void childrenAscendWithinTheirParentAndDifferAcross() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    Rows rows = FakeContext.children(5, 0, 1, 300, 20);
    long[] values = minutes().make(context, rows);
    assertThat(Arrays.copyOfRange(values, 0, 5)).isSorted();
    assertThat(Arrays.copyOfRange(values, 6, 306)).isSorted();
    assertThat(Arrays.copyOfRange(values, 306, 326)).isSorted();
    assertThat(values).isNotEqualTo(LongStream.of(values).sorted().toArray());
  }

  @Test
  void childrenTakenTogetherAreTheDrawsThatRandomOrderGives() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    Rows rows = FakeContext.children(40, 7, 100);
    long[] ascending = minutes().make(context, rows);
    long[] random =
        series()
            .freq("min")
            .within("2024-01-01", "2024-12-31")
            .only(Dimension.DOW, DOWS)
            .make(context, rows);
    assertThat(ascending).containsExactlyInAnyOrder(random);
  }

  @Test
  void aChildCanBeMadeWithoutItsSiblings() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    int[] counts = {50, 80_000, 3};
    Generator generator = minutes().plan(context);
    long[] whole = SeriesBuilder.make(generator, context, FakeContext.children(counts));
    Rows parents = Rows.range(0, 3);
    int[] parentIndex = {1, 0, 2, 0, 1};
    int[] ordinals = {79_999, 49, 1, 3, 5};
    long[] rows = {80_049, 49, 80_051, 3, 55};
    long[] expected = LongStream.of(rows).map(row -> whole[(int) row]).toArray();
    assertThat(
            SeriesBuilder.make(
                generator,
                context,
                Rows.pickedChildren(rows, parents, parentIndex, ordinals, counts)))
        .containsExactly(expected);
    assertThat(Arrays.copyOfRange(whole, 50, 80_050)).isSorted();
  }

  @Test
  void manyChildrenFollowThePatternsAsFewDo() {
    FakeContext context = FakeContext.of(ColumnType.DATETIME);
    long[] sorted = minutes().make(context, FakeContext.children(20_000));
    long[] strata = minutes().make(context, FakeContext.children(70_000));
    assertThat(
            new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(
                    LongStream.of(sorted).asDoubleStream().toArray(),
                    LongStream.of(strata).asDoubleStream().toArray()))
        .isGreaterThan(0.001);
  }

  @Test
  void childrenAscendFromTheirParentsTimeOn() {
    Rows rows = FakeContext.children(30, 30);
    long[] bounds = new long[60];
    Arrays.fill(bounds, 0, 30, FakeContext.micros("2024-11-05T10:30:30Z"));
    Arrays.fill(bounds, 30, 60, FakeContext.micros("2020-01-01T00:00:00Z"));
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .column("user.created_at", ColumnType.DATETIME, LongColumn.of(bounds));
    long[] values = minutes().after("user.created_at").make(context, rows);
    assertThat(Arrays.copyOf(values, 30)).isSorted().matches(made -> made[0] > bounds[0]);
    assertThat(Arrays.copyOfRange(values, 30, 60)).isSorted();
  }

  @Test
  void anOrderThatARowsOwnColumnWouldBreakIsRefused() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .column("created_at", ColumnType.DATETIME, LongColumn.of(0));
    assertThatThrownBy(() -> minutes().after("created_at").plan(context))
        .hasMessage("\"created_at\" differs from row to row, so the order cannot be kept")
        .hasFieldOrPropertyWithValue("argument", "after");
  }
}
