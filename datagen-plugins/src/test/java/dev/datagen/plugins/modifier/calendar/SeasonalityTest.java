package dev.datagen.plugins.modifier.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.GridTimes;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonalityTest {

  private static final List<Double> DAYS = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, -7.0);

  private final SeasonalityFactory factory = new SeasonalityFactory();

  @Test
  void multipliesANumberByTheWeightOfTheRowsTime() {
    // 2024-01-01 is a Monday
    FakeContext context =
        times("2024-01-01T23:59:59Z", "2024-01-06T00:00:00Z", "2024-02-29T12:30:00Z");
    assertThat(run(Dimension.DOW, DAYS, context, DoubleColumn.of(10, 10, 10)))
        .isEqualTo(List.of(10.0, 60.0, 40.0));
    assertThat(run(Dimension.HOUR, upTo(24), context, DoubleColumn.of(1, 1, 1)))
        .isEqualTo(List.of(23.0, 0.0, 12.0));
    assertThat(run(Dimension.MONTH, upTo(12), context, DoubleColumn.of(1, 1, 1)))
        .isEqualTo(List.of(0.0, 0.0, 1.0));
  }

  @Test
  void weightsOfANumberAreFactorsEvenIfNegative() {
    assertThat(run(Dimension.DOW, DAYS, times("2024-01-07T00:00:00Z"), DoubleColumn.of(2)))
        .isEqualTo(List.of(-14.0));
  }

  @Test
  void readsTheTimeColumnThatIsNamedAndDatesToo() {
    FakeContext context =
        times("2024-01-01T00:00:00Z").column("due", ColumnType.DATE, LongColumn.of(19_724));
    SeasonalityArguments arguments = new SeasonalityArguments(Dimension.DOW, DAYS, "due");
    assertThat(ModifierRun.of(factory, arguments, context, DoubleColumn.of(10)).value(0))
        .isEqualTo(20.0);
  }

  @Test
  void aRowWithoutATimeStaysAsItIs() {
    FakeContext context =
        FakeContext.of(ColumnType.FLOAT)
            .column(
                "moment",
                ColumnType.DATETIME,
                new LongColumn(new long[2], Nulls.of(new long[] {1})))
            .rowTime("moment");
    // 1970-01-01 was a Thursday
    assertThat(run(Dimension.DOW, DAYS, context, DoubleColumn.of(10, 10)))
        .isEqualTo(List.of(10.0, 40.0));
  }

  @Test
  void shapesWhenTheRowsOfADatetimeSeriesHappen() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME).generator(GridTimes.of(0, 86_400_000_000L, 70));
    List<Double> weekend = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0);
    Modifier modifier =
        factory.plan(new SeasonalityArguments(Dimension.DOW, weekend, null), context);
    PatternedGenerator weighed = (PatternedGenerator) context.generator();
    assertThat(weighed.finestPattern()).contains(Dimension.DOW);
    LongColumn times = (LongColumn) weighed.generate(Rows.range(0, 500), context.key(), context);
    assertThat(Arrays.stream(times.values()))
        .allMatch(micros -> Math.floorMod(micros / 86_400_000_000L + 3, 7) >= 5);
    assertThat(modifier.output()).isEqualTo(ColumnType.DATETIME);
    assertThat(modifier.modify(times, Rows.range(0, 500), context.key(), context)).isSameAs(times);
  }

  @Test
  void refusesAWrongNumberOfWeights() {
    InvalidArgument refusal =
        refusal(Dimension.DOW, List.of(1.0, 2.0), null, times("2024-01-01T00:00:00Z"));
    assertThat(refusal.argument()).isEqualTo("weights");
    assertThat(refusal).hasMessage("has 2 weights for the 7 of the cycle");
  }

  @Test
  void refusesNumbersWithoutATimeAndHoursOfDates() {
    assertThat(refusal(Dimension.DOW, DAYS, null, FakeContext.of(ColumnType.FLOAT)).argument())
        .isEqualTo("time_column");
    FakeContext dated =
        FakeContext.of(ColumnType.FLOAT)
            .column("day", ColumnType.DATE, LongColumn.of(0))
            .rowTime("day");
    assertThat(refusal(Dimension.HOUR, upTo(24), null, dated))
        .hasMessage("the row's time is the date day, which has no hour");
    FakeContext text =
        FakeContext.of(ColumnType.FLOAT).column("day", ColumnType.INT, LongColumn.of(0));
    assertThat(refusal(Dimension.DOW, DAYS, "day", text))
        .hasMessage("day holds no times, it is of type int");
  }

  @Test
  void refusesDatetimesThatItCannotShape() {
    FakeContext other =
        FakeContext.of(ColumnType.DATETIME).generator(ModifierRun.typed(ColumnType.DATETIME));
    List<Double> ones = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    assertThat(refusal(Dimension.DOW, ones, null, other))
        .hasMessageContaining("only times made by datetime_series can follow");
    FakeContext series =
        FakeContext.of(ColumnType.DATETIME).generator(GridTimes.of(0, 3_600_000_000L, 5));
    assertThat(refusal(Dimension.DOW, DAYS, null, series).argument()).isEqualTo("weights[6]");
    List<Double> zeros = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    assertThat(refusal(Dimension.DOW, zeros, null, series))
        .hasMessage("are all zero, so nothing could happen");
    assertThat(refusal(Dimension.DOW, ones, "moment", series).argument()).isEqualTo("time_column");
    assertThat(refusal(Dimension.DOW, ones, null, FakeContext.of(ColumnType.STRING)))
        .hasMessage("seasonality works on numbers and datetimes, not on a string");
  }

  private InvalidArgument refusal(
      Dimension dimension, List<Double> weights, String timeColumn, FakeContext context) {
    return ModifierRun.refusal(
        factory, new SeasonalityArguments(dimension, weights, timeColumn), context);
  }

  private Object run(
      Dimension dimension, List<Double> weights, FakeContext context, Column values) {
    return ModifierRun.list(
        ModifierRun.of(
            factory, new SeasonalityArguments(dimension, weights, null), context, values));
  }

  private static FakeContext times(String... instants) {
    long[] micros = new long[instants.length];
    for (int i = 0; i < micros.length; i++) {
      micros[i] = FakeContext.micros(instants[i]);
    }
    return FakeContext.of(ColumnType.FLOAT)
        .column("moment", ColumnType.DATETIME, LongColumn.of(micros))
        .rowTime("moment");
  }

  private static List<Double> upTo(int size) {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      weights.add((double) i);
    }
    return weights;
  }
}
