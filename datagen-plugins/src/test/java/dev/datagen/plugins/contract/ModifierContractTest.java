package dev.datagen.plugins.contract;

import static dev.datagen.plugins.contract.Columns.ROWS;
import static dev.datagen.plugins.contract.Columns.doubles;
import static dev.datagen.plugins.contract.Columns.literals;
import static dev.datagen.plugins.contract.Columns.longs;
import static dev.datagen.plugins.contract.Columns.texts;
import static dev.datagen.plugins.contract.Columns.times;
import static dev.datagen.plugins.contract.Columns.weights;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Literal;
import dev.datagen.plugins.distribution.LawArguments;
import dev.datagen.plugins.distribution.LawType;
import dev.datagen.plugins.modifier.arithmetic.AddArguments;
import dev.datagen.plugins.modifier.arithmetic.AddFactory;
import dev.datagen.plugins.modifier.arithmetic.ClampArguments;
import dev.datagen.plugins.modifier.arithmetic.ClampFactory;
import dev.datagen.plugins.modifier.arithmetic.MultiplyArguments;
import dev.datagen.plugins.modifier.arithmetic.MultiplyFactory;
import dev.datagen.plugins.modifier.calendar.SeasonalityArguments;
import dev.datagen.plugins.modifier.calendar.SeasonalityFactory;
import dev.datagen.plugins.modifier.calendar.TrendArguments;
import dev.datagen.plugins.modifier.calendar.TrendFactory;
import dev.datagen.plugins.modifier.effect.EffectArguments;
import dev.datagen.plugins.modifier.effect.EffectFactory;
import dev.datagen.plugins.modifier.expression.ExpressionModifierArguments;
import dev.datagen.plugins.modifier.expression.ExpressionModifierFactory;
import dev.datagen.plugins.modifier.mapping.MapValuesArguments;
import dev.datagen.plugins.modifier.mapping.MapValuesFactory;
import dev.datagen.plugins.modifier.noise.JitterArguments;
import dev.datagen.plugins.modifier.noise.JitterFactory;
import dev.datagen.plugins.modifier.noise.TimeJitterArguments;
import dev.datagen.plugins.modifier.noise.TimeJitterFactory;
import dev.datagen.plugins.modifier.outlier.OutliersArguments;
import dev.datagen.plugins.modifier.outlier.OutliersFactory;
import dev.datagen.testkit.FakeContext;
import dev.datagen.testkit.contract.ModifierCase;
import dev.datagen.testkit.contract.ModifierContract;
import java.util.Map;
import java.util.stream.Stream;

/** Every built-in modifier keeps the contract that plugins of others are held to. */
class ModifierContractTest extends ModifierContract {

  @Override
  protected Stream<ModifierCase> cases() {
    return Stream.of(arithmetic(), noise(), calendar(), effects(), outliers())
        .flatMap(cases -> cases);
  }

  private static Stream<ModifierCase> arithmetic() {
    ClampArguments bounds = new ClampArguments(new Literal(10L), new Literal(60L));
    MapValuesArguments mapping =
        new MapValuesArguments(Map.of("free", new Literal("basic"), "pro", new Literal("plus")));
    return Stream.of(
        ModifierCase.of(
            new MultiplyFactory(), new MultiplyArguments(1.5), ColumnType.FLOAT, doubles(ROWS)),
        ModifierCase.of(
            new MultiplyFactory(), new MultiplyArguments(1.5), ColumnType.INT, longs(ROWS)),
        ModifierCase.of(new AddFactory(), new AddArguments(2.5), ColumnType.FLOAT, doubles(ROWS)),
        ModifierCase.of(new AddFactory(), new AddArguments(90), ColumnType.DATETIME, times(ROWS)),
        ModifierCase.of(new ClampFactory(), bounds, ColumnType.FLOAT, doubles(ROWS)),
        ModifierCase.of(new ClampFactory(), bounds, ColumnType.INT, longs(ROWS)),
        ModifierCase.of(
            new MapValuesFactory(), mapping, ColumnType.STRING, texts(ROWS, "free", "pro", "team")),
        ModifierCase.of(
                new ExpressionModifierFactory(),
                new ExpressionModifierArguments("value * quantity"),
                ColumnType.FLOAT,
                doubles(ROWS))
            .context(context -> context.column("quantity", ColumnType.INT, longs(ROWS))));
  }

  private static Stream<ModifierCase> noise() {
    return Stream.of(
        ModifierCase.of(
            new JitterFactory(),
            new JitterArguments(2, JitterArguments.Mode.ADD),
            ColumnType.FLOAT,
            doubles(ROWS)),
        ModifierCase.of(
                new JitterFactory(),
                new JitterArguments(0.1, JitterArguments.Mode.MUL),
                ColumnType.FLOAT,
                doubles(ROWS))
            .named("jitter mul in a fact")
            .under(counts(ROWS)),
        ModifierCase.of(
                new TimeJitterFactory(),
                new TimeJitterArguments(30.0, null),
                ColumnType.DATETIME,
                times(ROWS))
            .context(Columns::year));
  }

  private static int[] counts(int rows) {
    int[] counts = new int[rows / 5];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i % 2 == 0 ? 3 : 7;
    }
    return counts;
  }

  private static Stream<ModifierCase> calendar() {
    SeasonalityFactory seasonality = new SeasonalityFactory();
    return Stream.of(
        ModifierCase.of(
                seasonality,
                new SeasonalityArguments(Dimension.MONTH, weights(12), null),
                ColumnType.FLOAT,
                doubles(ROWS))
            .context(ModifierContractTest::withTime),
        ModifierCase.of(
                new TrendFactory(),
                new TrendArguments(TrendArguments.Type.EXPONENTIAL, null, 0.1, null, null),
                ColumnType.FLOAT,
                doubles(ROWS))
            .context(ModifierContractTest::withTime));
  }

  private static void withTime(FakeContext context) {
    Columns.year(context);
    context.column("at", ColumnType.DATETIME, times(ROWS)).rowTime("at");
  }

  private static Stream<ModifierCase> effects() {
    EffectArguments promotion =
        new EffectArguments(
            "promo",
            Map.of("store_id", "store_id"),
            new EffectArguments.Window("starts_at", "ends_at"),
            new EffectArguments.EffectMap("uplift", EffectArguments.Operation.MUL, 1.0),
            null);
    return Stream.of(
        ModifierCase.of(new EffectFactory(), promotion, ColumnType.FLOAT, doubles(ROWS))
            .context(ModifierContractTest::withTime)
            .context(
                context ->
                    context
                        .column("store_id", ColumnType.INT, longs(ROWS))
                        .table("promo.promo_id", ColumnType.INT, Columns.keys(50))
                        .table("promo.store_id", ColumnType.INT, longs(50))
                        .table("promo.starts_at", ColumnType.DATETIME, times(50))
                        .table("promo.ends_at", ColumnType.DATETIME, times(90).slice(40, 90))
                        .table("promo.uplift", ColumnType.FLOAT, doubles(50))));
  }

  private static Stream<ModifierCase> outliers() {
    LawArguments magnitude =
        new LawArguments(
            LawType.UNIFORM, Map.of("low", literals(1L).get(0), "high", literals(5L).get(0)), null);
    return Stream.of(OutliersArguments.Mode.values())
        .flatMap(
            mode ->
                Stream.of(
                    ModifierCase.of(
                            new OutliersFactory(),
                            new OutliersArguments(0.2, mode, magnitude, true),
                            ColumnType.FLOAT,
                            doubles(ROWS))
                        .named("outliers " + mode),
                    ModifierCase.of(
                            new OutliersFactory(),
                            new OutliersArguments(0.2, mode, magnitude, true),
                            ColumnType.FLOAT,
                            doubles(ROWS))
                        .named("outliers " + mode + " in a fact")
                        .under(counts(ROWS))));
  }
}
