package dev.datagen.plugins.modifier.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.modifier.calendar.TrendArguments.Type;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final long START = FakeContext.micros("2020-01-01T00:00:00Z");
  private static final long YEAR = (long) (365.25 * 86_400) * 1_000_000;

  private final TrendFactory factory = new TrendFactory();

  @Test
  void exponentialGrowthCompounds() {
    TrendArguments growth = new TrendArguments(Type.EXPONENTIAL, null, 0.1, null, null);
    assertFactor(growth, 0, 1);
    assertFactor(growth, 2, 1.21);
    assertFactor(growth, 0.5, StrictMath.sqrt(1.1));
    assertFactor(growth, -1, 1 / 1.1);
  }

  @Test
  void linearGrowthAdds() {
    TrendArguments growth = new TrendArguments(Type.LINEAR, null, 0.1, null, null);
    assertFactor(growth, 0, 1);
    assertFactor(growth, 2, 1.2);
    assertFactor(new TrendArguments(Type.LINEAR, null, null, 2.0, -0.5), 2, 1);
  }

  @Test
  void logarithmicGrowthSlowsAndBeginsAtTheStart() {
    TrendArguments growth = new TrendArguments(Type.LOGARITHMIC, null, null, 2.0, 0.5);
    assertFactor(growth, 0, 2);
    assertFactor(growth, 3, 2 + 0.5 * StrictMath.log(4));
    assertFactor(growth, -5, 2);
    assertFactor(
        new TrendArguments(Type.LOGARITHMIC, null, 0.3, null, null),
        1,
        1 + 0.3 * StrictMath.log(2));
  }

  @Test
  void readsTheTimeReference() {
    FakeContext context =
        context(LongColumn.of(START))
            .column("shipped", ColumnType.DATETIME, LongColumn.of(START + YEAR));
    TrendArguments growth = new TrendArguments(Type.LINEAR, "shipped", 1.0, null, null);
    assertThat(ModifierRun.of(factory, growth, context, DoubleColumn.of(10)).value(0))
        .isEqualTo(20.0);
  }

  @Test
  void refusesParametersThatMakeNoTrend() {
    assertThat(refusal(Type.EXPONENTIAL, null, null, null).argument()).isEqualTo("growth_rate");
    assertThat(refusal(Type.EXPONENTIAL, -1.0, null, null).argument()).isEqualTo("growth_rate");
    assertThat(refusal(Type.EXPONENTIAL, 0.1, 1.0, null).argument()).isEqualTo("a");
    assertThat(refusal(Type.EXPONENTIAL, 0.1, null, 1.0).argument()).isEqualTo("b");
    assertThat(refusal(Type.LOGARITHMIC, null, 1.0, null))
        .hasMessage("has neither growth_rate nor both a and b");
    assertThat(refusal(Type.LINEAR, 0.1, 1.0, 1.0)).hasMessage("stands beside a or b");
  }

  @Test
  void refusesColumnsWithoutATimeATimeframeOrNumbers() {
    TrendArguments growth = new TrendArguments(Type.LINEAR, null, 0.1, null, null);
    FakeContext timeless =
        FakeContext.of(ColumnType.FLOAT)
            .timeframe("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "D");
    assertThat(ModifierRun.refusal(factory, growth, timeless).argument())
        .isEqualTo("time_reference");
    FakeContext frameless =
        FakeContext.of(ColumnType.FLOAT)
            .column("moment", ColumnType.DATETIME, LongColumn.of(0))
            .rowTime("moment");
    assertThat(ModifierRun.refusal(factory, growth, frameless))
        .hasMessage("counts years from the timeframe's start, and there is no timeframe");
    assertThat(ModifierRun.refusal(factory, growth, FakeContext.of(ColumnType.STRING)))
        .hasMessage("trend works on numbers, not on a string");
  }

  private InvalidArgument refusal(Type type, Double growth, Double a, Double b) {
    return ModifierRun.refusal(
        factory, new TrendArguments(type, null, growth, a, b), context(LongColumn.of(0)));
  }

  private void assertFactor(TrendArguments arguments, double years, double factor) {
    FakeContext context = context(LongColumn.of(START + Math.round(years * YEAR)));
    double made =
        (Double) ModifierRun.of(factory, arguments, context, DoubleColumn.of(1000)).value(0);
    assertThat(made).isCloseTo(1000 * factor, within(1e-9));
  }

  private static FakeContext context(LongColumn moments) {
    return FakeContext.of(ColumnType.FLOAT)
        .timeframe("2020-01-01T00:00:00Z", "2029-12-31T00:00:00Z", "D")
        .column("moment", ColumnType.DATETIME, moments)
        .rowTime("moment");
  }
}
