package dev.datagen.plugins.modifier.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.LawArguments;
import dev.datagen.plugins.distribution.LawType;
import dev.datagen.plugins.modifier.GridTimes;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.modifier.outlier.OutliersArguments.Mode;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.junit.jupiter.api.Test;

class OutliersTest {

  private static final int SIZE = 50_000;
  private static final LawArguments TWO_TO_FIVE = uniform(2, 5);

  private final OutliersFactory factory = new OutliersFactory();

  @Test
  void spikesMultiplyAndDropsDivideByOneAndTheMagnitude() {
    double[] spiked = run(new OutliersArguments(0.03, Mode.SPIKE, TWO_TO_FIVE, false), 10);
    assertThat(Arrays.stream(spiked)).allMatch(value -> value == 10 || value >= 30 && value <= 60);
    double[] dropped = run(new OutliersArguments(0.03, Mode.DROP, TWO_TO_FIVE, false), 60);
    assertThat(Arrays.stream(dropped)).allMatch(value -> value == 60 || value >= 10 && value <= 20);
    double[] bursts = run(new OutliersArguments(0.03, Mode.BURST, TWO_TO_FIVE, false), 10);
    assertThat(Arrays.stream(bursts)).allMatch(value -> value == 10 || value >= 30 && value <= 60);
    assertThat(Arrays.stream(bursts)).anyMatch(value -> value != 10);
  }

  @Test
  void theShareOfRowsIsTheRate() {
    for (double rate : new double[] {0.002, 0.1, 0.7}) {
      double[] made = run(new OutliersArguments(rate, Mode.SPIKE, TWO_TO_FIVE, false), 1);
      int hits = (int) Arrays.stream(made).filter(value -> value != 1).count();
      assertThat(new BinomialTest().binomialTest(SIZE, hits, rate, AlternativeHypothesis.TWO_SIDED))
          .isGreaterThan(0.001);
    }
  }

  @Test
  void theSignOfAMagnitudeDoesNotCount() {
    double[] made = run(new OutliersArguments(1, Mode.SPIKE, uniform(-5, -2), false), 10);
    assertThat(Arrays.stream(made)).allMatch(value -> value >= 30 && value <= 60);
  }

  @Test
  void decimalsAreHitByTheirValue() {
    OutliersArguments arguments = new OutliersArguments(1, Mode.SPIKE, uniform(1, 1), false);
    FakeContext context = FakeContext.of(ColumnType.decimal(8, 2));
    assertThat((Double) ModifierRun.of(factory, arguments, context, LongColumn.of(250)).value(0))
        .isCloseTo(5.0, within(1e-12));
  }

  @Test
  void onlyWhereAllowedValuesMayLeaveTheGeneratorsClamp() {
    FakeContext context = FakeContext.of(ColumnType.FLOAT);
    for (boolean allowed : new boolean[] {true, false}) {
      OutliersArguments arguments = new OutliersArguments(0.1, Mode.SPIKE, TWO_TO_FIVE, allowed);
      assertThat(factory.plan(arguments, context).liftsClamp()).isEqualTo(allowed);
    }
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    for (Mode mode : Mode.values()) {
      for (Rows rows : new Rows[] {Rows.range(7, 120), FakeContext.children(20, 1, 60, 39)}) {
        double[] ones = new double[120];
        Arrays.fill(ones, 1);
        ModifierRun.assertPure(
            factory,
            new OutliersArguments(0.3, mode, TWO_TO_FIVE, false),
            positions -> FakeContext.of(ColumnType.FLOAT),
            DoubleColumn.of(ones),
            rows);
      }
    }
  }

  @Test
  void onADatetimeAnOutlierIsATimeDrawnWithoutThePatterns() {
    double[] noonOnly = new double[24];
    noonOnly[12] = 1;
    long hour = 3_600_000_000L;
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .generator(GridTimes.of(0, hour, 24).withPattern(Dimension.HOUR, noonOnly));
    long[] noons = new long[20_000];
    Arrays.fill(noons, 12 * hour);
    OutliersArguments arguments = new OutliersArguments(0.1, Mode.SPIKE, null, false);
    long[] made =
        FakeContext.longs(ModifierRun.of(factory, arguments, context, LongColumn.of(noons)));
    int[] hours = new int[24];
    for (long micros : made) {
      assertThat(micros % hour).isZero();
      hours[(int) (micros / hour)]++;
    }
    // one in 24 of the outliers happens at noon by chance
    assertThat(20_000 - hours[12]).isBetween(1700, 2130);
    assertThat(Arrays.stream(hours).min().orElseThrow()).isGreaterThan(40);
  }

  @Test
  void onOtherTimesAnOutlierIsATimeOfTheTimeframe() {
    OutliersArguments all = new OutliersArguments(1, Mode.SPIKE, null, false);
    FakeContext datetimes =
        FakeContext.of(ColumnType.DATETIME)
            .timeframe("1970-01-01T00:00:00Z", "1970-01-01T23:00:00Z", "H");
    assertThat(
            Arrays.stream(
                FakeContext.longs(
                    ModifierRun.of(factory, all, datetimes, LongColumn.of(new long[1000])))))
        .allMatch(micros -> micros % 3_600_000_000L == 0 && micros < 86_400_000_000L);
    FakeContext dates =
        FakeContext.of(ColumnType.DATE)
            .timeframe("1970-01-02T00:00:00Z", "1970-01-04T00:00:00Z", "M");
    assertThat(FakeContext.longs(ModifierRun.of(factory, all, dates, LongColumn.of(new long[99]))))
        .containsOnly(1, 2, 3);
    assertThat(refusal(all, FakeContext.of(ColumnType.DATE)))
        .hasMessage("draws times from the timeframe, and there is none");
  }

  @Test
  void aMagnitudeOnTimesIsAWarning() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME).generator(GridTimes.of(0, 3_600_000_000L, 24));
    factory.plan(new OutliersArguments(0.1, Mode.SPIKE, TWO_TO_FIVE, false), context);
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .startsWith("magnitude_dist: has no meaning on times");
  }

  @Test
  void refusesNumbersWithoutAMagnitudeBadLawsAndText() {
    assertThat(refusal(new OutliersArguments(0.1, Mode.SPIKE, null, false), number()).argument())
        .isEqualTo("magnitude_dist");
    LawArguments bad = new LawArguments(LawType.UNIFORM, Map.of("low", new Literal(1L)), null);
    assertThat(refusal(new OutliersArguments(0.1, Mode.SPIKE, bad, false), number()).argument())
        .startsWith("magnitude_dist.params");
    assertThat(
            refusal(
                new OutliersArguments(0.1, Mode.SPIKE, TWO_TO_FIVE, false),
                FakeContext.of(ColumnType.BOOL)))
        .hasMessage("outliers works on numbers and times, not on a bool");
  }

  private InvalidArgument refusal(OutliersArguments arguments, FakeContext context) {
    return ModifierRun.refusal(factory, arguments, context);
  }

  private static FakeContext number() {
    return FakeContext.of(ColumnType.FLOAT);
  }

  private double[] run(OutliersArguments arguments, double value) {
    double[] values = new double[SIZE];
    Arrays.fill(values, value);
    return ((DoubleColumn) ModifierRun.of(factory, arguments, number(), DoubleColumn.of(values)))
        .values();
  }

  private static LawArguments uniform(long low, long high) {
    return new LawArguments(
        LawType.UNIFORM, Map.of("low", new Literal(low), "high", new Literal(high)), null);
  }
}
