package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.testkit.FakeContext;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A modifier with arguments, at a column whose values are given: what {@link ModifierContract} is
 * held against. Immutable.
 *
 * <pre>{@code
 * ModifierCase.of(new RandomWalkFactory(), new WalkArguments(0.5), ColumnType.FLOAT, prices(190))
 *     .under(5, 0, 9, …)
 * }</pre>
 */
public final class ModifierCase extends ColumnCase {

  private final ModifierFactory<?> factory;
  private final Planner planner;
  private final Column values;

  private interface Planner {
    Modifier plan(FakeContext context);
  }

  private ModifierCase(
      String name,
      ModifierFactory<?> factory,
      Supplier<FakeContext> contexts,
      Planner planner,
      CaseRows rows,
      Column values) {
    super(name, contexts, rows);
    if (rows.size() != values.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for a table of " + rows.size() + " rows");
    }
    this.factory = factory;
    this.planner = planner;
    this.values = values;
  }

  /**
   * The modifier at a column of that type in a table without parents.
   *
   * @param values what the column holds before, one value for each row of the table
   */
  public static <A extends Record> ModifierCase of(
      ModifierFactory<A> factory, A arguments, ColumnType type, Column values) {
    return new ModifierCase(
        factory.id() + " " + type,
        factory,
        () -> FakeContext.of(type).generator(new GivenValues(type, values)),
        context -> factory.plan(arguments, context),
        CaseRows.flat(values.size()),
        values);
  }

  /** The same case under a name of its own, for reports. */
  public ModifierCase named(String text) {
    return new ModifierCase(text, factory, contexts, planner, rows, values);
  }

  /** The same case in a context with more in it. */
  public ModifierCase context(Filling filling) {
    return new ModifierCase(name, factory, filledBy(filling), planner, rows, values);
  }

  /** The same case behind another generator, for modifiers that shape how values are drawn. */
  public ModifierCase generator(Supplier<Generator> generator) {
    return context(context -> context.generator(generator.get()));
  }

  /** The same case for a fact: parent row {@code p} has {@code children[p]} rows. */
  public ModifierCase under(int... children) {
    return new ModifierCase(name, factory, contexts, planner, CaseRows.under(children), values);
  }

  @Override
  ModifierFactory<?> factory() {
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
    return plan(contexts.get(), values);
  }

  /** As {@link #plan()}, with every third value null. */
  Planned planWithNulls() {
    long[] words = new long[Nulls.wordsFor(values.size())];
    IntStream.range(0, values.size()).filter(i -> i % 3 == 0).forEach(i -> Nulls.set(words, i));
    return plan(contexts.get().withNulls(), values.withNulls(Nulls.of(words)));
  }

  @Override
  Planned planOverNulls() {
    return plan(contexts.get().withNulls().allNull(), values);
  }

  private Planned plan(FakeContext context, Column given) {
    Modifier modifier = planner.plan(context);
    Cells cells =
        new Cells(
            rows,
            context,
            modifier.perParent(),
            (wanted, positions, inputs) -> {
              boolean whole = wanted.isRange() && positions.length == given.size();
              Column column = whole ? given : given.gather(positions);
              Column made = modifier.modify(column, wanted, context.key(), inputs);
              Values.assertStored(made, modifier.output(), wanted.size());
              return made;
            });
    return new Planned(modifier, context, cells, given);
  }

  /**
   * A planned modifier.
   *
   * @param cells what it makes
   * @param given what it makes it of
   */
  record Planned(Modifier modifier, FakeContext context, Cells cells, Column given)
      implements ColumnCase.Planned {

    @Override
    public String contents() {
      return context.contents() + Values.of(given);
    }
  }
}
