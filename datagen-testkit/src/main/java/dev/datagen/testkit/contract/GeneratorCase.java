package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A generator with arguments, for a column of a small table: what {@link GeneratorContract} is held
 * against. Immutable.
 *
 * <pre>{@code
 * GeneratorCase.of(new IbanFactory(), new IbanArguments(null, "country"), ColumnType.STRING)
 *     .context(context -> context.column("country", ColumnType.STRING, countries(200)))
 *     .rows(200)
 * }</pre>
 */
public final class GeneratorCase extends ColumnCase {

  private static final int ROWS = 200;

  private final GeneratorFactory<?> factory;
  private final Planner planner;

  private interface Planner {
    Generator plan(FakeContext context);
  }

  private GeneratorCase(
      String name,
      GeneratorFactory<?> factory,
      Supplier<FakeContext> contexts,
      Planner planner,
      CaseRows rows) {
    super(name, contexts, rows);
    this.factory = factory;
    this.planner = planner;
  }

  /** The generator of a column of that type in a table of 200 rows that has nothing else. */
  public static <A extends Record> GeneratorCase of(
      GeneratorFactory<A> factory, A arguments, ColumnType type) {
    return new GeneratorCase(
        factory.id() + " " + type,
        factory,
        () -> FakeContext.of(type),
        context -> factory.plan(arguments, context),
        CaseRows.flat(ROWS));
  }

  /** The same case under a name of its own, for reports. */
  public GeneratorCase named(String text) {
    return new GeneratorCase(text, factory, contexts, planner, rows);
  }

  /** The same case in a context with more in it. */
  public GeneratorCase context(Filling filling) {
    return new GeneratorCase(name, factory, filledBy(filling), planner, rows);
  }

  /** The same case for a table without parents of that many rows. */
  public GeneratorCase rows(int count) {
    return new GeneratorCase(name, factory, contexts, planner, CaseRows.flat(count));
  }

  /** The same case for a fact: parent row {@code p} has {@code children[p]} rows. */
  public GeneratorCase under(int... children) {
    return new GeneratorCase(name, factory, contexts, planner, CaseRows.under(children));
  }

  /** A fact of 40 parents with 0 to 9 rows each. */
  public GeneratorCase inFact() {
    int[] children = new int[40];
    Arrays.setAll(children, parent -> parent * 7 % 10);
    return under(children);
  }

  @Override
  GeneratorFactory<?> factory() {
    return factory;
  }

  @Override
  String id() {
    return factory.id();
  }

  @Override
  Class<?> arguments() {
    return factory.arguments();
  }

  @Override
  Planned plan() {
    return plan(contexts.get());
  }

  @Override
  Planned planOverNulls() {
    return plan(contexts.get().withNulls().allNull());
  }

  private Planned plan(FakeContext context) {
    Generator generator = planner.plan(context);
    Cells cells =
        new Cells(
            rows,
            context,
            generator.perParent(),
            (wanted, positions, inputs) -> {
              Column made = generator.generate(wanted, context.key(), inputs);
              Values.assertStored(made, generator.output(), wanted.size());
              return made;
            });
    return new Planned(generator, context, cells);
  }

  /**
   * A planned generator.
   *
   * @param cells what it makes
   */
  record Planned(Generator generator, FakeContext context, Cells cells)
      implements ColumnCase.Planned {}
}
