package dev.datagen.plugins.modifier.noise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.GridTimes;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.time.CalendarFields;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class TimeJitterTest {

  private static final long HOUR = CalendarFields.HOUR;
  private static final TimeJitterArguments FIVE_MINUTES = new TimeJitterArguments(5.0, null);

  private final TimeJitterFactory factory = new TimeJitterFactory();

  @Test
  void minutesAndSecondsAreTheSameNoise() {
    long[] minutes = run(FIVE_MINUTES, open(), constant(0));
    long[] seconds = run(new TimeJitterArguments(null, 300.0), open(), constant(0));
    assertThat(minutes).isEqualTo(seconds);
    double[] made = Arrays.stream(minutes).asDoubleStream().toArray();
    assertThat(
            new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new NormalDistribution(null, 0, 300e6), made))
        .isGreaterThan(0.001);
  }

  @Test
  void noiseNeverLeavesTheFinestUnitThatThePatternsWeigh() {
    for (Dimension dimension : Dimension.values()) {
      double[] weights = new double[dimension.size()];
      Arrays.fill(weights, 1);
      long start = FakeContext.micros("2024-02-01T00:00:00Z");
      GridTimes times = GridTimes.of(start, 7 * HOUR, 500).withPattern(dimension, weights);
      FakeContext context = FakeContext.of(ColumnType.DATETIME).generator(times);
      long[] values = new long[500];
      Arrays.setAll(values, i -> start + i * 7 * HOUR);
      long[] made = run(new TimeJitterArguments(1e6, null), context, values);
      for (int i = 0; i < values.length; i++) {
        assertThat(CalendarFields.floor(dimension, made[i]))
            .isEqualTo(CalendarFields.floor(dimension, values[i]));
        assertThat(made[i]).isBetween(times.earliest(), times.latest());
      }
      assertThat(made).isNotEqualTo(values);
    }
  }

  @Test
  void withoutPatternsNoiseStaysWithinTheGeneratorOrTheTimeframe() {
    FakeContext series = FakeContext.of(ColumnType.DATETIME).generator(GridTimes.of(0, HOUR, 3));
    assertThat(Arrays.stream(run(FIVE_MINUTES, series, constant(2 * HOUR))))
        .allMatch(micros -> micros >= 0 && micros <= 2 * HOUR);
    FakeContext framed =
        FakeContext.of(ColumnType.DATETIME)
            .timeframe("1970-01-01T00:00:00Z", "1970-01-01T02:00:00Z", "H");
    assertThat(Arrays.stream(run(FIVE_MINUTES, framed, constant(0))))
        .allMatch(micros -> micros >= 0 && micros <= 2 * HOUR);
  }

  @Test
  void foldingMirrorsAtTheBordersAsOftenAsItTakes() {
    assertThat(TimeJitter.fold(5, 0, 9)).isEqualTo(5);
    assertThat(TimeJitter.fold(-1, 0, 9)).isZero();
    assertThat(TimeJitter.fold(10, 0, 9)).isEqualTo(9);
    assertThat(TimeJitter.fold(12, 0, 9)).isEqualTo(7);
    assertThat(TimeJitter.fold(20, 0, 9)).isZero();
    assertThat(TimeJitter.fold(-22, 0, 9)).isEqualTo(1);
    assertThat(TimeJitter.fold(17, 4, 4)).isEqualTo(4);
    RandomKey key = RandomKey.ofSeed(3);
    for (int i = 0; i < 10_000; i++) {
      assertThat(TimeJitter.fold(key.bits(i, 0) >> 2, -100, 250)).isBetween(-100L, 250L);
    }
  }

  @Test
  void uniformTimesStayUniform() {
    FakeContext series =
        FakeContext.of(ColumnType.DATETIME).generator(GridTimes.of(0, 1, 1_000_001));
    long[] values = new long[20_000];
    Arrays.setAll(values, i -> RandomKey.ofSeed(5).bounded(i, 0, 1_000_001));
    long[] made = run(new TimeJitterArguments(null, 0.3), series, values);
    double[] shares = Arrays.stream(made).mapToDouble(micros -> micros / 1e6).toArray();
    assertThat(
            new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), shares))
        .isGreaterThan(0.001);
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    ModifierRun.assertPure(
        factory, FIVE_MINUTES, positions -> open(), LongColumn.of(new long[50]), Rows.range(0, 50));
  }

  @Test
  void refusesOtherTypesAndNeitherOrBothUnits() {
    assertThat(ModifierRun.refusal(factory, FIVE_MINUTES, FakeContext.of(ColumnType.DATE)))
        .hasMessage("time_jitter works on datetimes, not on a date");
    assertThat(ModifierRun.refusal(factory, FIVE_MINUTES, FakeContext.of(ColumnType.FLOAT)).hint())
        .isEqualTo("use jitter for numbers");
    assertThat(ModifierRun.refusal(factory, new TimeJitterArguments(null, null), open()))
        .hasMessage("has no standard deviation");
    assertThat(ModifierRun.refusal(factory, new TimeJitterArguments(1.0, 1.0), open()))
        .hasMessage("has two standard deviations");
  }

  private long[] run(TimeJitterArguments arguments, FakeContext context, long[] values) {
    return FakeContext.longs(ModifierRun.of(factory, arguments, context, LongColumn.of(values)));
  }

  private static FakeContext open() {
    return FakeContext.of(ColumnType.DATETIME);
  }

  private static long[] constant(long value) {
    long[] values = new long[5000];
    Arrays.fill(values, value);
    return values;
  }
}
