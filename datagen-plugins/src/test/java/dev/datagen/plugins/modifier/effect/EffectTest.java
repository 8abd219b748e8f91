package dev.datagen.plugins.modifier.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.modifier.effect.EffectArguments.EffectMap;
import dev.datagen.plugins.modifier.effect.EffectArguments.Operation;
import dev.datagen.plugins.modifier.effect.EffectArguments.Window;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectTest {

  private static final Window WINDOW = new Window("starts", "ends");
  private static final EffectMap MUL = new EffectMap("uplift", Operation.MUL, null);

  private final EffectFactory factory = new EffectFactory();

  @Test
  void theFirstMatchingRowGivesTheFactorElseTheDefault() {
    FakeContext context = context("a", "a", "b", "x", null);
    assertThat(
            run(
                arguments(Map.of("shop", "shop"), MUL),
                context,
                DoubleColumn.of(10, 10, 10, 10, 10)))
        // row 0 is hit by effects 0 and 1, row 1 lies behind both, row 2 in the window of effect 2
        .isEqualTo(List.of(20.0, 10.0, 50.0, 10.0, 10.0));
  }

  @Test
  void addsAndTakesTheDefaultGiven() {
    EffectMap add = new EffectMap("uplift", Operation.ADD, -1.0);
    assertThat(
            run(
                arguments(Map.of("shop", "shop"), add),
                context("a", "a", "b", "x", null),
                DoubleColumn.of(10, 10, 10, 10, 10)))
        .isEqualTo(List.of(12.0, 9.0, 15.0, 9.0, 9.0));
  }

  @Test
  void withoutKeysAnEffectIsGlobal() {
    assertThat(
            run(
                arguments(Map.of(), MUL),
                context("a", "a", "b", "x", null),
                DoubleColumn.of(1, 1, 1, 1, 1)))
        .isEqualTo(List.of(2.0, 5.0, 2.0, 1.0, 1.0));
  }

  @Test
  void withoutAWindowAnEffectLastsForEverAndNeedsNoTime() {
    FakeContext context =
        effects(FakeContext.of(ColumnType.INT))
            .column("shop", ColumnType.STRING, Utf8Column.of("b", "q"));
    EffectArguments arguments =
        new EffectArguments("promo", Map.of("shop", "shop"), null, MUL, null);
    assertThat(run(arguments, context, LongColumn.of(3, 3))).isEqualTo(List.of(15.0, 3.0));
  }

  @Test
  void bothEndsBelongToAWindowAndADateEndsWithItsDay() {
    FakeContext context =
        times(
                "2024-01-01T23:59:59Z",
                "2024-01-02T00:00:00Z",
                "2024-01-03T23:59:59.999999Z",
                "2024-01-04T00:00:00Z")
            .table("promo.starts", ColumnType.DATE, LongColumn.of(19_724))
            .table("promo.ends", ColumnType.DATE, LongColumn.of(19_725))
            .table("promo.uplift", ColumnType.INT, LongColumn.of(2));
    assertThat(run(arguments(Map.of(), MUL), context, DoubleColumn.of(1, 1, 1, 1)))
        .isEqualTo(List.of(1.0, 2.0, 2.0, 1.0));
  }

  @Test
  void aNullEndIsOpenAReversedWindowEmptyAndANullFactorTheDefault() {
    long day = FakeContext.micros("2024-01-10T00:00:00Z");
    FakeContext context =
        times("2024-01-01T00:00:00Z", "2024-01-20T00:00:00Z", "2034-01-01T00:00:00Z")
            .table(
                "promo.starts",
                ColumnType.DATETIME,
                new LongColumn(new long[] {day, 0, day + 1, day}, Nulls.of(new long[] {2})))
            .table(
                "promo.ends",
                ColumnType.DATETIME,
                new LongColumn(new long[] {day - 1, day, 0, 0}, Nulls.of(new long[] {12})))
            .table(
                "promo.uplift",
                ColumnType.decimal(4, 1),
                new LongColumn(new long[] {70, 20, 30, 90}, Nulls.of(new long[] {4})));
    EffectMap map = new EffectMap("uplift", Operation.MUL, 0.5);
    assertThat(run(arguments(Map.of(), map), context, DoubleColumn.of(1, 1, 1)))
        .isEqualTo(List.of(2.0, 0.5, 0.5));
  }

  @Test
  void aKeyIsSoughtInTheAncestorsAndIgnoredWithAWarningWhereNoneHasIt() {
    FakeContext context =
        effects(times("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"))
            .column("customer.shop", ColumnType.STRING, Utf8Column.of("a", "b"));
    EffectArguments arguments = arguments(Map.of("shop", "shop", "region", "shop"), MUL);
    assertThat(run(arguments, context, DoubleColumn.of(1, 1))).isEqualTo(List.of(2.0, 5.0));
    assertThat(context.warnings())
        .singleElement()
        .isEqualTo(
            "on.region: neither subject nor an ancestor has a column region, so the key is"
                + " ignored; name a column of the row or remove the key");
  }

  @Test
  void aFieldThatNamesNoColumnCountsAsOneWithAWarning() {
    FakeContext context = context("a", "b", "b", "b", "b");
    EffectMap map = new EffectMap("uplif", Operation.MUL, 0.0);
    assertThat(run(arguments(Map.of("shop", "shop"), map), context, DoubleColumn.of(3, 3, 3, 3, 3)))
        .isEqualTo(List.of(3.0, 3.0, 3.0, 0.0, 0.0));
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .startsWith("map.field: promo has no column uplif, so a match counts as 1")
        .contains("did you mean \"uplift\"?");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(refusal(arguments(Map.of(), MUL), effects(FakeContext.of(ColumnType.STRING))))
        .hasMessage("effect works on numbers and datetimes, not on a string");
    assertThat(
            refusal(arguments(Map.of(), MUL), effects(FakeContext.of(ColumnType.FLOAT))).argument())
        .isEqualTo("time_column");
    assertThat(
            refusal(
                    new EffectArguments("promos", Map.of(), WINDOW, MUL, null),
                    effects(FakeContext.of(ColumnType.FLOAT)))
                .argument())
        .isEqualTo("effect_table");
    EffectMap text = new EffectMap("shop", Operation.MUL, null);
    assertThat(refusal(arguments(Map.of(), text), context()))
        .hasMessage("shop holds no numbers, it is of type string");
    assertThat(refusal(arguments(Map.of("moment", "shop"), MUL), context()))
        .hasMessageContaining("they are never equal");
    EffectArguments window =
        new EffectArguments("promo", Map.of(), new Window("shop", "ends"), MUL, null);
    assertThat(refusal(window, context()).argument()).isEqualTo("window.start_col");
    EffectArguments missing =
        new EffectArguments("promo", Map.of(), new Window("starts", "stop"), MUL, null);
    assertThat(refusal(missing, context()).argument()).isEqualTo("window.end_col");
  }

  @Test
  void refusesMoreThanAMillionEffects() {
    FakeContext context =
        times("2024-01-01T00:00:00Z")
            .table("promo.uplift", ColumnType.FLOAT, DoubleColumn.of(new double[1_000_001]));
    EffectArguments arguments = new EffectArguments("promo", Map.of(), null, MUL, null);
    assertThat(refusal(arguments, context))
        .hasMessage("the effect table promo has 1000001 rows, more than 1000000");
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    int size = 50;
    String[] shops = new String[size];
    long[] moments = new long[size];
    for (int i = 0; i < size; i++) {
      shops[i] = List.of("a", "b", "c").get(i % 3);
      moments[i] = FakeContext.micros("2024-01-01T00:00:00Z") + i * 7_200_000_000L;
    }
    Utf8Column shop = Utf8Column.of(shops);
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    ModifierRun.assertPure(
        factory,
        arguments(Map.of("shop", "shop"), MUL),
        positions ->
            effects(FakeContext.of(ColumnType.FLOAT))
                .column("moment", ColumnType.DATETIME, LongColumn.of(moments).gather(positions))
                .rowTime("moment")
                .column("shop", ColumnType.STRING, shop.gather(positions)),
        DoubleColumn.of(ones),
        Rows.range(0, size));
  }

  @Test
  void atATableTheFactorScalesTheRowsOfEachParent() {
    FakeContext context = context("a", "a", "b", "x", null);
    double[] factors = {1, 2, 3, 4, 5};
    factory
        .planRowCount(arguments(Map.of("shop", "shop"), MUL), context)
        .factors(Rows.range(0, 5), context, factors);
    assertThat(factors).containsExactly(2, 2, 15, 4, 5);
  }

  @Test
  void aParentWithoutATimeTakesTheFactorAveragedOverTheTimeframe() {
    FakeContext context =
        effects(FakeContext.of(ColumnType.INT))
            .column("shop", ColumnType.STRING, Utf8Column.of("a", "b", "x"))
            .timeframe("2024-01-01T00:00:00Z", "2024-01-03T23:59:59.999999Z", "D");
    double[] factors = {1, 1, 1};
    factory
        .planRowCount(arguments(Map.of("shop", "shop"), MUL), context)
        .factors(Rows.range(0, 3), context, factors);
    // of three days: a has 2 on the first (the 3 on a part of it is later in row order), b 5 on two
    assertThat(factors[0]).isBetween(1.33, 1.34);
    assertThat(factors[1]).isBetween(3.66, 3.67);
    assertThat(factors[2]).isEqualTo(1);
  }

  @Test
  void atATableOnlyFactorsFromZeroOnMakeSense() {
    EffectMap add = new EffectMap("uplift", Operation.ADD, null);
    assertThatThrownBy(() -> factory.planRowCount(arguments(Map.of(), add), context()))
        .isInstanceOfSatisfying(
            InvalidArgument.class, e -> assertThat(e.argument()).isEqualTo("map.op"));
    assertThatThrownBy(
            () ->
                factory.planRowCount(
                    arguments(Map.of(), MUL), effects(FakeContext.of(ColumnType.INT))))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("no timeframe to average over");
    FakeContext negative =
        times("2024-01-01T00:00:00Z").table("promo.uplift", ColumnType.FLOAT, DoubleColumn.of(-2));
    EffectArguments forEver = new EffectArguments("promo", Map.of(), null, MUL, null);
    assertThatThrownBy(
            () ->
                factory
                    .planRowCount(forEver, negative)
                    .factors(Rows.range(0, 1), negative, new double[] {1}))
        .isInstanceOf(RowError.class)
        .hasMessageContaining("the factor -2.0");
  }

  private InvalidArgument refusal(EffectArguments arguments, FakeContext context) {
    return ModifierRun.refusal(factory, arguments, context);
  }

  private Object run(EffectArguments arguments, FakeContext context, Column values) {
    return ModifierRun.list(ModifierRun.of(factory, arguments, context, values));
  }

  private static EffectArguments arguments(Map<String, String> on, EffectMap map) {
    return new EffectArguments("promo", on, WINDOW, map, null);
  }

  /** Five rows a day apart from 2024-01-01 on, in the given shops. */
  private static FakeContext context(String... shops) {
    return effects(
            times(
                "2024-01-01T00:00:00Z",
                "2024-01-02T00:00:00Z",
                "2024-01-01T12:00:00Z",
                "2024-01-20T00:00:00Z",
                "2024-01-21T00:00:00Z"))
        .column("shop", ColumnType.STRING, Utf8Column.of(shops));
  }

  private static FakeContext times(String... instants) {
    return FakeContext.of(ColumnType.FLOAT)
        .column(
            "moment",
            ColumnType.DATETIME,
            LongColumn.of(Arrays.stream(instants).mapToLong(FakeContext::micros).toArray()))
        .rowTime("moment");
  }

  /** a × 2 on 1 January, a × 3 until noon of the same day, b × 5 on 1 and 2 January. */
  private static FakeContext effects(FakeContext context) {
    long first = FakeContext.micros("2024-01-01T00:00:00Z");
    long day = 86_400_000_000L;
    return context
        .table("promo.shop", ColumnType.STRING, Utf8Column.of("a", "a", "b"))
        .table("promo.starts", ColumnType.DATETIME, LongColumn.of(first, first, first))
        .table(
            "promo.ends",
            ColumnType.DATETIME,
            LongColumn.of(first + day - 1, first + day / 2, first + 2 * day - 1))
        .table("promo.uplift", ColumnType.FLOAT, DoubleColumn.of(2, 3, 5));
  }
}
