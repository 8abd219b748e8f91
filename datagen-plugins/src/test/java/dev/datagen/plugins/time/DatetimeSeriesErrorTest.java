package dev.datagen.plugins.time;

import static dev.datagen.plugins.time.SeriesBuilder.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;

class DatetimeSeriesErrorTest {

  private static final double[] DOWS = {1, 1, 1, 1, 1, 1, 1};

  private final FakeContext context = FakeContext.of(ColumnType.DATETIME);

  @Test
  void argumentsThatMakeNoSenseAreRefusedWithTheirPlace() {
    refused(series(), "freq", "is missing, and there is no timeframe to take it from");
    refused(series().freq("H"), "within", "is the timeframe, but the dataset has none");
    refused(year().freq("fortnight"), "freq", "unknown frequency \"fortnight\"");
    refused(
        series().freq("H").within("2024-01-01", "soon"),
        "within.end",
        "\"soon\" is not a datetime");
    refused(
        series().freq("H").within("2024-01-02", "2024-01-01"),
        "within.end",
        "the end 2024-01-01 lies before the start 2024-01-02");
    refused(
        series().freq("Y").within("2024-01-02", "2024-12-31"),
        "freq",
        "has no instant in the range: no first day of a Y lies in it");
    refused(year().only(Dimension.HOUR, DOWS), "pattern.weights", "has 7 weights for 24 hours");
    refused(
        year().times(Dimension.DOW, DOWS).times(Dimension.DOW, 1),
        "patterns[1].weights",
        "has 1 weights for 7 days of the week");
    refused(year().only(Dimension.DOW, 1, 1, -1, 1, 1, 1, 1), "pattern.weights[2]", "is no weight");
    refused(
        year().only(Dimension.DOW, new double[7]),
        "pattern.weights",
        "are all 0, so nothing can ever happen");
    refused(year().after("nothing"), "after", "no column nothing");
    refused(
        series()
            .freq("PT1S")
            .within("0001-01-01", "9999-12-31")
            .only(
                Dimension.HOUR,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2,
                1,
                2),
        "freq",
        "with the patterns the range falls into more than 4194304 pieces of equal weight");
  }

  @Test
  void weightsThatLeaveNothingOfTheRangeAreRefused() {
    refused(
        series()
            .freq("H")
            .within("2024-01-01", "2024-01-05T23:00:00")
            .only(Dimension.DOW, 0, 0, 0, 0, 0, 1, 1),
        "pattern",
        "give every instant of the grid weight 0, so nothing can ever happen");
  }

  @Test
  void onlyTimesAreMade() {
    assertThatThrownBy(() -> year().plan(FakeContext.of(ColumnType.INT)))
        .hasMessage("makes times, but the column is int")
        .hasFieldOrPropertyWithValue("hint", "declare the column as datetime or date");
  }

  @Test
  void hoursOfADateAreRefused() {
    FakeContext date = FakeContext.of(ColumnType.DATE);
    double[] hours = new double[24];
    hours[3] = 1;
    assertThatThrownBy(() -> year().only(Dimension.HOUR, hours).plan(date))
        .hasMessage("weighs hours, but the column is a date")
        .hasFieldOrPropertyWithValue("argument", "pattern.dimension");
    assertThatThrownBy(
            () -> ((PatternedGenerator) year().plan(date)).withPattern(Dimension.HOUR, hours))
        .isInstanceOf(InvalidArgument.class);
  }

  @Test
  void aPatternThatCannotMatterIsWarnedOf() {
    series().freq("W").within("2024-01-01", "2024-12-31").only(Dimension.DOW, DOWS).plan(context);
    assertThat(context.warnings())
        .containsExactly(
            "pattern: weighs what is the same at every instant of the grid; "
                + "choose a finer freq, or leave the pattern out");
  }

  @Test
  void spansAreTheTimeframeOrAnObject() {
    assertThatThrownBy(() -> Within.fromText("always")).hasMessage("\"always\" is no span of time");
    assertThat(Within.fromText("timeframe")).isEqualTo(new Within(null, null));
  }

  private static SeriesBuilder year() {
    return series().freq("H").within("2024-01-01", "2024-12-31");
  }

  private void refused(SeriesBuilder series, String argument, String message) {
    assertThatThrownBy(() -> series.plan(context))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageStartingWith(message)
        .hasFieldOrPropertyWithValue("argument", argument);
  }
}
