package dev.datagen.plugins.modifier.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.generator.QuantileGenerator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.GridTimes;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.modifier.effect.EffectArguments.EffectMap;
import dev.datagen.plugins.modifier.effect.EffectArguments.Operation;
import dev.datagen.plugins.modifier.effect.EffectArguments.Window;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class EffectWeightedTimesTest {

  private static final long HOUR = 3_600_000_000L;
  private static final int SIZE = 40_000;

  private final EffectFactory factory = new EffectFactory();

  @Test
  void factorsWeighWhenRowsHappen() {
    // six hours; the effect doubles hours 1 and 2 and forbids hour 4
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1, 4}, new long[] {2, 4}, 2, 0)
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of(), 1.0), context);
    assertShares(hours(context, SIZE), 1, 2, 2, 1, 0, 1);
  }

  @Test
  void factorsMultiplyThePatternsAlsoThoseThatJoinLater() {
    double[] weights = new double[24];
    Arrays.fill(weights, 1);
    weights[1] = 3;
    weights[5] = 0;
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1, 4}, new long[] {2, 4}, 2, 0)
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of(), 1.0), context);
    EffectWeightedTimes times = (EffectWeightedTimes) context.generator();
    context.generator(times.withPattern(Dimension.HOUR, weights));
    assertShares(hours(context, SIZE), 1, 6, 2, 1, 0, 0);
  }

  @Test
  void severalEffectsMultiply() {
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1, 4}, new long[] {2, 4}, 2, 0)
            .table("storm.starts", ColumnType.DATETIME, LongColumn.of(2 * HOUR))
            .table("storm.ends", ColumnType.DATETIME, LongColumn.of(5 * HOUR))
            .table("storm.uplift", ColumnType.FLOAT, DoubleColumn.of(0.5))
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of(), 1.0), context);
    EffectArguments storm =
        new EffectArguments(
            "storm",
            Map.of(),
            new Window("starts", "ends"),
            new EffectMap("uplift", Operation.MUL, null),
            null);
    factory.plan(storm, context);
    assertShares(hours(context, SIZE), 1, 2, 1, 0.5, 0, 0.5);
  }

  @Test
  void whatATimeMayNotPrecedeIsKeptAndTheRestIsShared() {
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1, 4}, new long[] {2, 4}, 2, 0)
            .generator(GridTimes.of(0, HOUR, 6).after(2 * HOUR));
    factory.plan(arguments(Map.of(), 1.0), context);
    assertShares(hours(context, SIZE), 0, 0, 2, 1, 0, 1);
  }

  @Test
  void whereNothingWantedIsLeftThePatternsDecide() {
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1, 4}, new long[] {2, 4}, 2, 0)
            .generator(GridTimes.of(0, HOUR, 6).after(4 * HOUR));
    factory.plan(arguments(Map.of(), 0.0), context);
    assertShares(hours(context, SIZE), 0, 0, 0, 0, 1, 1);
  }

  @Test
  void aFactorOfZeroEverywhereLeavesThePatternsAloneWithAWarning() {
    FakeContext context =
        keyed(FakeContext.of(ColumnType.DATETIME), "a", "b")
            .column("shop", ColumnType.STRING, shops(SIZE, "c"))
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of("shop", "shop"), 0.0), context);
    assertShares(hours(context, SIZE), 1, 1, 1, 1, 1, 1);
    assertThat(context.warnings())
        .containsOnly(
            "effect_table: the factors of promo are zero at every time some rows could have;"
                + " these rows follow the patterns alone; give them a time with a positive factor");
  }

  @Test
  void eachKeyHasItsOwnTimes() {
    FakeContext context =
        keyed(FakeContext.of(ColumnType.DATETIME), "a", "b")
            .column("shop", ColumnType.STRING, shops(SIZE, "a", "b"))
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of("shop", "shop"), 0.0), context);
    LongColumn times =
        (LongColumn) context.generator().generate(Rows.range(0, SIZE), context.key(), context);
    for (int i = 0; i < SIZE; i++) {
      long hour = times.values()[i] / HOUR;
      assertThat(hour).isBetween(i % 2 == 0 ? 0L : 3L, i % 2 == 0 ? 2L : 5L);
    }
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    QuantileGenerator grid = GridTimes.of(0, HOUR, 30);
    Column all = shops(100, "a", "b", "c");
    ModifierRun.assertPure(
        new ReplacedGenerator(factory),
        arguments(Map.of("shop", "shop"), 0.5),
        positions ->
            keyed(FakeContext.of(ColumnType.DATETIME), "a", "b")
                .column("shop", ColumnType.STRING, all.gather(positions))
                .generator(grid),
        LongColumn.of(new long[100]),
        Rows.range(0, 100));
  }

  @Test
  void refusesDeltasTimeColumnsAndOtherGenerators() {
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1}, new long[] {2}, 2)
            .generator(GridTimes.of(0, HOUR, 6));
    assertThat(refusal(new EffectMap("uplift", Operation.ADD, null), null, context).argument())
        .isEqualTo("map.op");
    EffectMap map = new EffectMap("uplift", Operation.MUL, -1.0);
    assertThat(refusal(map, null, context).argument()).isEqualTo("map.default");
    EffectMap plain = new EffectMap("uplift", Operation.MUL, null);
    assertThat(refusal(plain, "moment", context).argument()).isEqualTo("time_column");
    assertThat(refusal(plain, null, context.generator(ModifierRun.typed(ColumnType.DATETIME))))
        .hasMessageContaining("only times made by datetime_series can follow");
  }

  @Test
  void aNegativeFactorIsAnError() {
    FakeContext context =
        global(FakeContext.of(ColumnType.DATETIME), new long[] {1}, new long[] {2}, -2)
            .generator(GridTimes.of(0, HOUR, 6));
    factory.plan(arguments(Map.of(), 1.0), context);
    assertThatThrownBy(() -> hours(context, 1))
        .isInstanceOf(RowError.class)
        .hasMessageContaining("the factor -2.0");
  }

  private InvalidArgument refusal(EffectMap map, String timeColumn, FakeContext context) {
    return ModifierRun.refusal(
        factory,
        new EffectArguments("promo", Map.of(), new Window("starts", "ends"), map, timeColumn),
        context);
  }

  private static long[] hours(FakeContext context, int size) {
    LongColumn times =
        (LongColumn) context.generator().generate(Rows.range(0, size), context.key(), context);
    return Arrays.stream(times.values()).map(micros -> micros / HOUR).toArray();
  }

  private static void assertShares(long[] hours, double... weights) {
    long[] counts = new long[weights.length];
    for (long hour : hours) {
      counts[(int) hour]++;
    }
    int kept = 0;
    double[] expected = new double[weights.length];
    long[] observed = new long[weights.length];
    for (int hour = 0; hour < weights.length; hour++) {
      if (weights[hour] == 0) {
        assertThat(counts[hour]).as("hour %d", hour).isZero();
      } else {
        expected[kept] = weights[hour];
        observed[kept++] = counts[hour];
      }
    }
    assertThat(
            new ChiSquareTest()
                .chiSquareTest(Arrays.copyOf(expected, kept), Arrays.copyOf(observed, kept)))
        .as("p of %s", Arrays.toString(counts))
        .isGreaterThan(0.001);
  }

  private static EffectArguments arguments(Map<String, String> on, Double otherwise) {
    return new EffectArguments(
        "promo",
        on,
        new Window("starts", "ends"),
        new EffectMap("uplift", Operation.MUL, otherwise),
        null);
  }

  /** Effects on whole hours. */
  private static FakeContext global(
      FakeContext context, long[] starts, long[] ends, double... factors) {
    return context
        .table("promo.starts", ColumnType.DATETIME, hoursOf(starts))
        .table("promo.ends", ColumnType.DATETIME, hoursOf(ends))
        .table("promo.uplift", ColumnType.FLOAT, DoubleColumn.of(factors));
  }

  /** The first shop from hour 0 to 2, the second from 3 to 5. */
  private static FakeContext keyed(FakeContext context, String first, String second) {
    return global(context, new long[] {0, 3}, new long[] {2, 5}, 1, 1)
        .table("promo.shop", ColumnType.STRING, Utf8Column.of(first, second));
  }

  private static LongColumn hoursOf(long[] hours) {
    return LongColumn.of(Arrays.stream(hours).map(hour -> hour * HOUR).toArray());
  }

  private static Utf8Column shops(int size, String... shops) {
    String[] all = new String[size];
    Arrays.setAll(all, i -> shops[i % shops.length]);
    return Utf8Column.of(all);
  }
}
