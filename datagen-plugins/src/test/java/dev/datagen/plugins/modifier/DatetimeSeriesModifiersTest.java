package dev.datagen.plugins.modifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.calendar.SeasonalityArguments;
import dev.datagen.plugins.modifier.calendar.SeasonalityFactory;
import dev.datagen.plugins.modifier.effect.EffectArguments;
import dev.datagen.plugins.modifier.effect.EffectFactory;
import dev.datagen.plugins.modifier.noise.TimeJitterArguments;
import dev.datagen.plugins.modifier.noise.TimeJitterFactory;
import dev.datagen.plugins.modifier.outlier.OutliersArguments;
import dev.datagen.plugins.modifier.outlier.OutliersFactory;
import dev.datagen.plugins.time.CalendarFields;
import dev.datagen.plugins.time.DatetimeSeriesArguments;
import dev.datagen.plugins.time.DatetimeSeriesFactory;
import dev.datagen.plugins.time.Order;
import dev.datagen.plugins.time.Pattern;
import dev.datagen.plugins.time.Within;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modifiers on the instants that datetime_series makes. */
class DatetimeSeriesModifiersTest {

  private static final long HOUR = CalendarFields.HOUR;
  private static final long START = FakeContext.micros("2024-01-01T00:00:00Z");
  private static final int SIZE = 20_000;

  @Test
  void seasonalityAndEffectsJoinThePatternsAndKeepTheBound() {
    long[] created = new long[SIZE];
    Arrays.setAll(created, i -> START + (i % 40) * 24 * HOUR + 30 * 60_000_000L);
    FakeContext context =
        effects(FakeContext.of(ColumnType.DATETIME))
            .column("created", ColumnType.DATETIME, LongColumn.of(created))
            .column("shop", ColumnType.STRING, shops(SIZE));
    long[] times =
        new Series(Order.RANDOM, "created", true, true).make(context, Rows.range(0, SIZE));
    int inWindow = 0;
    int shopsA = 0;
    for (int i = 0; i < SIZE; i++) {
      assertThat(times[i]).isGreaterThanOrEqualTo(created[i]);
      assertThat(CalendarFields.hour(times[i])).isBetween(8, 17);
      assertThat(CalendarFields.dow(times[i])).isLessThan(5);
      boolean february = CalendarFields.month(times[i]) == 1;
      assertThat(february && i % 3 == 1).as("shop b is closed in February").isFalse();
      inWindow += february && i % 3 == 0 && i % 40 < 20 ? 1 : 0;
      shopsA += i % 3 == 0 && i % 40 < 20 ? 1 : 0;
    }
    // January has some 13 working days left, February 21 weighing ten times, March 21
    assertThat((double) inWindow / shopsA).isBetween(0.84, 0.88);
  }

  @Test
  void anEffectKeyedByAnAncestorKeepsTheOrderWithinEachParent() {
    Rows rows = FakeContext.children(40, 60, 50);
    String[] shops = new String[150];
    Arrays.setAll(shops, i -> List.of("a", "b", "c").get(rows.parentIndex()[i]));
    FakeContext context =
        effects(FakeContext.of(ColumnType.DATETIME))
            .column("shop.shop", ColumnType.STRING, Utf8Column.of(shops));
    long[] times = new Series(Order.ASCENDING, null, true, true).make(context, rows);
    for (int i = 1; i < times.length; i++) {
      if (rows.ordinals()[i] > 0) {
        assertThat(times[i]).isGreaterThanOrEqualTo(times[i - 1]);
      }
    }
    long februaries = Arrays.stream(times, 0, 40).filter(t -> CalendarFields.month(t) == 1).count();
    assertThat(februaries).isGreaterThan(25);
  }

  @Test
  void anEffectThatDiffersFromRowToRowCannotKeepAnOrder() {
    FakeContext context =
        effects(FakeContext.of(ColumnType.DATETIME).rows(3))
            .column("shop", ColumnType.STRING, shops(3));
    InvalidArgument refusal =
        ModifierRun.refusal(new Series(Order.ASCENDING, null, false, true), arguments(), context);
    assertThat(refusal.argument()).isEqualTo("on.shop");
    assertThat(refusal).hasMessageContaining("the order of the values cannot be kept");
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    Utf8Column shops = shops(120);
    ModifierRun.assertPure(
        new Series(Order.RANDOM, null, true, true),
        arguments(),
        positions ->
            effects(FakeContext.of(ColumnType.DATETIME))
                .column("shop", ColumnType.STRING, shops.gather(positions)),
        LongColumn.of(new long[120]),
        FakeContext.children(50, 1, 69));
  }

  @Test
  void jitterKeepsThePatternAndTheBound() {
    for (boolean patterned : new boolean[] {true, false}) {
      long[] created = new long[SIZE];
      Arrays.fill(created, START + 89 * 24 * HOUR);
      FakeContext context =
          FakeContext.of(ColumnType.DATETIME)
              .timeframe("2024-01-01T00:00:00Z", "2024-03-31T23:00:00Z", "H")
              .column("created", ColumnType.DATETIME, LongColumn.of(created));
      long[] times =
          new Series(Order.RANDOM, "created", patterned, false).make(context, Rows.range(0, SIZE));
      LongColumn made =
          (LongColumn)
              ModifierRun.of(
                  new TimeJitterFactory(),
                  new TimeJitterArguments(300.0, null),
                  context,
                  LongColumn.of(times));
      for (int i = 0; i < SIZE; i++) {
        assertThat(made.values()[i]).isGreaterThanOrEqualTo(created[i]);
        if (patterned) {
          assertThat(made.values()[i] / HOUR).isEqualTo(times[i] / HOUR);
        }
      }
      assertThat(made.values()).isNotEqualTo(times);
    }
  }

  @Test
  void outliersHappenWhenThePatternsForbidItButNotBeforeTheBound() {
    long[] created = new long[SIZE];
    Arrays.fill(created, START + 45 * 24 * HOUR);
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .timeframe("2024-01-01T00:00:00Z", "2024-03-31T23:00:00Z", "H")
            .column("created", ColumnType.DATETIME, LongColumn.of(created));
    long[] times =
        new Series(Order.RANDOM, "created", true, false).make(context, Rows.range(0, SIZE));
    LongColumn made =
        (LongColumn)
            ModifierRun.of(
                new OutliersFactory(),
                new OutliersArguments(0.1, OutliersArguments.Mode.SPIKE, null, false),
                context,
                LongColumn.of(times));
    int outside = 0;
    for (int i = 0; i < SIZE; i++) {
      assertThat(made.values()[i]).isGreaterThanOrEqualTo(created[i]);
      int hour = CalendarFields.hour(made.values()[i]);
      outside += hour < 8 || hour > 17 || CalendarFields.dow(made.values()[i]) > 4 ? 1 : 0;
    }
    // 50 of the 168 hours of a week are allowed, so 118/168 of the outliers show; 4 deviations
    assertThat(outside).isBetween(1405 - 145, 1405 + 145);
  }

  @Test
  void shiftingEachRowOfAnOrderedSeriesOnItsOwnIsAWarning() {
    FakeContext context =
        FakeContext.of(ColumnType.DATETIME)
            .rows(10)
            .timeframe("2024-01-01T00:00:00Z", "2024-03-31T23:00:00Z", "H");
    new Series(Order.ASCENDING, null, false, false).plan(arguments(), context);
    new TimeJitterFactory().plan(new TimeJitterArguments(1.0, null), context);
    new OutliersFactory()
        .plan(new OutliersArguments(0.1, OutliersArguments.Mode.SPIKE, null, false), context);
    assertThat(context.warnings()).hasSize(2).allMatch(text -> text.contains("no longer ascend"));
  }

  /** Shop a has ten times the business in February, shop b none. */
  private static FakeContext effects(FakeContext context) {
    long february = FakeContext.micros("2024-02-01T00:00:00Z") / CalendarFields.DAY;
    return context
        .timeframe("2024-01-01T00:00:00Z", "2024-03-31T23:00:00Z", "H")
        .table("promo.shop", ColumnType.STRING, Utf8Column.of("a", "b"))
        .table("promo.starts", ColumnType.DATE, LongColumn.of(february, february))
        .table("promo.ends", ColumnType.DATE, LongColumn.of(february + 28, february + 28))
        .table("promo.uplift", ColumnType.FLOAT, DoubleColumn.of(10, 0));
  }

  private static EffectArguments arguments() {
    return new EffectArguments(
        "promo",
        Map.of("shop", "shop"),
        new EffectArguments.Window("starts", "ends"),
        new EffectArguments.EffectMap("uplift", EffectArguments.Operation.MUL, null),
        null);
  }

  private static Utf8Column shops(int size) {
    String[] shops = new String[size];
    Arrays.setAll(shops, i -> List.of("a", "b", "c").get(i % 3));
    return Utf8Column.of(shops);
  }

  /** A series of office hours, on working days by seasonality, weighed by effects. */
  private record Series(Order order, String after, boolean patterned, boolean affected)
      implements ModifierFactory<EffectArguments> {

    @Override
    public String id() {
      return "series";
    }

    @Override
    public Class<EffectArguments> arguments() {
      return EffectArguments.class;
    }

    @Override
    public Modifier plan(EffectArguments arguments, ModifierContext context) {
      List<Double> office = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        office.add(hour >= 8 && hour <= 17 ? 1.0 : 0.0);
      }
      Pattern pattern = patterned ? new Pattern(Dimension.HOUR, office) : null;
      DatetimeSeriesArguments series =
          new DatetimeSeriesArguments(
              Within.fromText("timeframe"), null, pattern, List.of(), order, after);
      ((FakeContext) context).generator(new DatetimeSeriesFactory().plan(series, context));
      if (patterned) {
        List<Double> week = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0);
        new SeasonalityFactory().plan(new SeasonalityArguments(Dimension.DOW, week, null), context);
      }
      if (affected) {
        new EffectFactory().plan(arguments, context);
      }
      return new Modifier() {
        @Override
        public ColumnType output() {
          return ColumnType.DATETIME;
        }

        @Override
        public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
          return context.generator().generate(rows, key, inputs);
        }
      };
    }

    long[] make(FakeContext context, Rows rows) {
      Modifier planned = plan(DatetimeSeriesModifiersTest.arguments(), context);
      return ((LongColumn) planned.modify(null, rows, context.key(), context)).values();
    }
  }
}
