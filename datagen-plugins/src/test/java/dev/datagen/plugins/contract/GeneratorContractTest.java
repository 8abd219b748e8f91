package dev.datagen.plugins.contract;

import static dev.datagen.plugins.contract.Columns.ROWS;
import static dev.datagen.plugins.contract.Columns.keys;
import static dev.datagen.plugins.contract.Columns.literals;
import static dev.datagen.plugins.contract.Columns.longs;
import static dev.datagen.plugins.contract.Columns.texts;
import static dev.datagen.plugins.contract.Columns.times;
import static dev.datagen.plugins.contract.Columns.weights;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.option.Literal;
import dev.datagen.plugins.choice.ChoiceArguments;
import dev.datagen.plugins.choice.ChoiceFactory;
import dev.datagen.plugins.distribution.DistributionFactory;
import dev.datagen.plugins.distribution.LawArguments;
import dev.datagen.plugins.distribution.LawType;
import dev.datagen.plugins.expression.ExpressionArguments;
import dev.datagen.plugins.expression.ExpressionFactory;
import dev.datagen.plugins.faker.FakerArguments;
import dev.datagen.plugins.faker.FakerFactory;
import dev.datagen.plugins.lookup.LookupArguments;
import dev.datagen.plugins.lookup.LookupFactory;
import dev.datagen.plugins.sequence.SequenceArguments;
import dev.datagen.plugins.sequence.SequenceFactory;
import dev.datagen.plugins.time.DatetimeSeriesArguments;
import dev.datagen.plugins.time.DatetimeSeriesFactory;
import dev.datagen.plugins.time.Order;
import dev.datagen.plugins.time.Pattern;
import dev.datagen.plugins.time.Within;
import dev.datagen.plugins.vocabulary.EnumListArguments;
import dev.datagen.plugins.vocabulary.EnumListFactory;
import dev.datagen.testkit.contract.GeneratorCase;
import dev.datagen.testkit.contract.GeneratorContract;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every built-in generator keeps the contract that plugins of others are held to. */
class GeneratorContractTest extends GeneratorContract {

  @Override
  protected Stream<GeneratorCase> cases() {
    return Stream.of(
            sequences(), choices(), laws(), series(), fakers(), lookups(), expressions(), lists())
        .flatMap(cases -> cases);
  }

  private static Stream<GeneratorCase> sequences() {
    SequenceFactory factory = new SequenceFactory();
    return Stream.of(
        GeneratorCase.of(factory, new SequenceArguments(1, 1), ColumnType.INT)
            .context(context -> context.uniqueIn(ROWS)),
        GeneratorCase.of(factory, new SequenceArguments(900, -7), ColumnType.STRING).inFact());
  }

  private static Stream<GeneratorCase> choices() {
    ChoiceFactory factory = new ChoiceFactory();
    List<Literal> plans = literals("free", "pro", "team");
    ChoiceArguments weighted = new ChoiceArguments(plans, null, List.of(5.0, 0.0, 1.0), null);
    ChoiceArguments referred = new ChoiceArguments(null, "store.city", null, "zipf@1.2");
    ChoiceArguments unique =
        new ChoiceArguments(
            literals(Stream.iterate(0L, i -> i + 1).limit(ROWS).toArray()), null, null, null);
    return Stream.of(
        GeneratorCase.of(factory, weighted, ColumnType.STRING),
        GeneratorCase.of(factory, weighted, ColumnType.STRING).named("choice in a fact").inFact(),
        GeneratorCase.of(
            factory,
            new ChoiceArguments(literals(1L, 2L, 3L), null, null, "head_tail@{0.8,1.5}"),
            ColumnType.INT),
        GeneratorCase.of(factory, unique, ColumnType.INT)
            .named("choice unique")
            .context(context -> context.uniqueIn(ROWS)),
        GeneratorCase.of(factory, referred, ColumnType.STRING)
            .named("choice of rows")
            .context(
                context ->
                    context.table("store.city", ColumnType.STRING, texts(30, "Oslo", "Rome"))));
  }

  private static Map<String, Literal> numbers(Object... pairs) {
    Map<String, Literal> numbers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      numbers.put((String) pairs[i], new Literal(new BigDecimal(pairs[i + 1].toString())));
    }
    return numbers;
  }

  private static Stream<GeneratorCase> laws() {
    Map<LawType, Map<String, Literal>> parameters = new LinkedHashMap<>();
    parameters.put(LawType.NORMAL, numbers("mean", 50, "std", 10));
    parameters.put(LawType.LOGNORMAL, numbers("mean", 1, "sigma", 0.5));
    parameters.put(LawType.UNIFORM, numbers("low", -5, "high", 5));
    parameters.put(LawType.POISSON, numbers("lambda", 4));
    parameters.put(LawType.EXPONENTIAL, numbers("mean", 3));
    parameters.put(LawType.GAMMA, numbers("shape", 2, "scale", 3));
    parameters.put(LawType.BETA, numbers("alpha", 2, "beta", 3));
    parameters.put(LawType.WEIBULL, numbers("shape", 2, "scale", 3));
    parameters.put(LawType.PARETO, numbers("scale", 1, "shape", 3));
    parameters.put(LawType.TRIANGULAR, numbers("a", 0, "c", 2, "b", 5));
    parameters.put(LawType.STUDENT_T, numbers("df", 4));
    parameters.put(LawType.BINOMIAL, numbers("trials", 40, "p", 0.2));
    parameters.put(LawType.GEOMETRIC, numbers("p", 0.2));
    DistributionFactory factory = new DistributionFactory();
    Stream<GeneratorCase> floats =
        parameters.entrySet().stream()
            .map(
                law ->
                    GeneratorCase.of(
                            factory,
                            new LawArguments(law.getKey(), law.getValue(), List.of(-20.0, 90.0)),
                            ColumnType.FLOAT)
                        .named("distribution " + law.getKey()));
    LawArguments dice = new LawArguments(LawType.UNIFORM, numbers("low", 1, "high", 100_000), null);
    return Stream.concat(
        floats,
        Stream.of(
            GeneratorCase.of(factory, dice, ColumnType.INT).inFact(),
            GeneratorCase.of(factory, dice, ColumnType.INT)
                .named("distribution unique")
                .context(context -> context.uniqueIn(ROWS))));
  }

  private static DatetimeSeriesArguments series(Order order, String after) {
    return new DatetimeSeriesArguments(
        Within.fromText("timeframe"),
        null,
        new Pattern(Dimension.HOUR, weights(24)),
        List.of(new Pattern(Dimension.DOW, weights(7))),
        order,
        after);
  }

  private static Stream<GeneratorCase> series() {
    DatetimeSeriesFactory factory = new DatetimeSeriesFactory();
    return Stream.of(
        GeneratorCase.of(factory, series(Order.RANDOM, null), ColumnType.DATETIME)
            .context(Columns::year),
        GeneratorCase.of(factory, series(Order.ASCENDING, null), ColumnType.DATETIME)
            .named("datetime_series ascending")
            .context(context -> context.rows(ROWS))
            .context(Columns::year),
        GeneratorCase.of(factory, series(Order.ASCENDING, null), ColumnType.DATETIME)
            .named("datetime_series ascending in a fact")
            .inFact()
            .context(Columns::year),
        GeneratorCase.of(factory, series(Order.RANDOM, "user.created_at"), ColumnType.DATETIME)
            .named("datetime_series after the parent's")
            .inFact()
            .context(Columns::year)
            .context(context -> context.column("user.created_at", ColumnType.DATETIME, times(40))),
        GeneratorCase.of(factory, series(Order.RANDOM, "opened_at"), ColumnType.DATETIME)
            .named("datetime_series after the row's")
            .context(Columns::year)
            .context(context -> context.column("opened_at", ColumnType.DATETIME, times(ROWS))));
  }

  private static FakerArguments faker(String method, String localeFrom, String nameFrom) {
    return new FakerArguments(method, null, localeFrom, nameFrom, null, Map.of());
  }

  private static Stream<GeneratorCase> fakers() {
    FakerFactory factory = new FakerFactory();
    Stream<GeneratorCase> plain =
        Stream.of("name", "email", "address", "phone_number", "company", "uuid4", "job")
            .map(
                method ->
                    GeneratorCase.of(factory, faker(method, null, null), ColumnType.STRING)
                        .named("faker " + method));
    FakerArguments expression =
        new FakerArguments(null, null, null, null, "#{Commerce.productName}", Map.of());
    return Stream.concat(
        plain,
        Stream.of(
            GeneratorCase.of(factory, faker("name", "country", null), ColumnType.STRING)
                .named("faker by the row's country")
                .context(
                    context ->
                        context.column(
                            "country", ColumnType.STRING, texts(ROWS, "US", "JP", "DE", "??"))),
            GeneratorCase.of(factory, faker("email", null, "name"), ColumnType.STRING)
                .named("faker by the row's name")
                .context(
                    context ->
                        context.column(
                            "name", ColumnType.STRING, texts(ROWS, "Ada Byron", "平井 仁"))),
            GeneratorCase.of(factory, faker("email", null, null), ColumnType.STRING)
                .named("faker unique")
                .context(context -> context.uniqueIn(ROWS)),
            GeneratorCase.of(factory, expression, ColumnType.STRING).named("faker expression")));
  }

  private static Stream<GeneratorCase> lookups() {
    LookupFactory factory = new LookupFactory();
    GeneratorCase.Filling stores =
        context ->
            context
                .table("store.store_id", ColumnType.INT, keys(30))
                .table("store.city", ColumnType.STRING, texts(30, "Oslo", "Rome", "Lima"));
    return Stream.of(
        GeneratorCase.of(
                factory, new LookupArguments("user.country", null, null), ColumnType.STRING)
            .named("lookup of an ancestor")
            .inFact()
            .context(
                context ->
                    context.column("user.country", ColumnType.STRING, texts(40, "US", "DE", "JP"))),
        GeneratorCase.of(
                factory, new LookupArguments("store.store_id", null, "zipf@1.1"), ColumnType.INT)
            .named("lookup of a random row")
            .context(stores),
        GeneratorCase.of(
                factory,
                new LookupArguments("store.city", Map.of("shop", "store_id"), null),
                ColumnType.STRING)
            .named("lookup by key")
            .context(stores)
            .context(context -> context.withNulls().column("shop", ColumnType.INT, longs(ROWS))));
  }

  private static Stream<GeneratorCase> expressions() {
    ExpressionFactory factory = new ExpressionFactory();
    return Stream.of(
        GeneratorCase.of(factory, new ExpressionArguments("price * 2 + user.age"), ColumnType.FLOAT)
            .inFact()
            .context(
                context ->
                    context
                        .column("price", ColumnType.FLOAT, Columns.doubles(180))
                        .column("user.age", ColumnType.INT, longs(40))),
        GeneratorCase.of(
                factory,
                new ExpressionArguments("concat(upper(city), '-', to_string(n))"),
                ColumnType.STRING)
            .context(
                context ->
                    context
                        .column("city", ColumnType.STRING, texts(ROWS, "Köln", "Oslo"))
                        .column("n", ColumnType.INT, longs(ROWS))));
  }

  private static Stream<GeneratorCase> lists() {
    List<Literal> colours = literals("red", "green", "blue", "black", "white");
    return Stream.of(
        GeneratorCase.of(new EnumListFactory(), new EnumListArguments(colours), ColumnType.STRING)
            .rows(5)
            .context(context -> context.uniqueIn(5)));
  }
}
