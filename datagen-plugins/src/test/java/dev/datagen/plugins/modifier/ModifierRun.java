package dev.datagen.plugins.modifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plans and runs a modifier in a test. */
public final class ModifierRun {

  /** Makes the context of the rows at some positions of a test's data. */
  public interface Contexts extends Function<int[], FakeContext> {}

  private ModifierRun() {}

  /** The values that a modifier makes of those of an entity's first rows. */
  public static <A extends Record> Column of(
      ModifierFactory<A> factory, A arguments, FakeContext context, Column values) {
    return of(factory, arguments, context, values, Rows.range(0, values.size()));
  }

  /** The values that a modifier makes; checks that type and nulls are as promised. */
  public static <A extends Record> Column of(
      ModifierFactory<A> factory, A arguments, FakeContext context, Column values, Rows rows) {
    Modifier modifier = factory.plan(arguments, context);
    Column made = modifier.modify(values, rows, context.key(), context);
    assertThat(made.size()).isEqualTo(values.size());
    for (int i = 0; i < values.size(); i++) {
      assertThat(made.isNull(i)).as("null at %d", i).isEqualTo(values.isNull(i));
    }
    return made;
  }

  /** The values of a column as boxed objects. */
  public static List<Object> list(Column column) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }

  /** What a modifier says when it refuses to be planned. */
  public static <A extends Record> InvalidArgument refusal(
      ModifierFactory<A> factory, A arguments, ModifierContext context) {
    InvalidArgument refusal =
        catchThrowableOfType(InvalidArgument.class, () -> factory.plan(arguments, context));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.hint()).isNotBlank();
    return refusal;
  }

  /**
   * Checks that a modifier gives every row the same value whatever it is asked for together with:
   * all rows, runs of 1 and 7 rows, and rows picked in reverse.
   *
   * @param all every row of the data, a range
   */
  public static <A extends Record> void assertPure(
      ModifierFactory<A> factory, A arguments, Contexts contexts, Column values, Rows all) {
    int[] every = positions(0, values.size(), 1);
    List<Object> expected = list(of(factory, arguments, contexts.apply(every), values, all));
    for (int length : new int[] {1, 7}) {
      for (int from = 0; from < values.size(); from += length) {
        int to = Math.min(from + length, values.size());
        assertSame(
            factory, arguments, contexts, values, all, positions(from, to - from, 1), expected);
      }
    }
    int[] reversed = positions(values.size() - 1, (values.size() + 2) / 3, -3);
    assertSame(factory, arguments, contexts, values, all, reversed, expected);
  }

  private static <A extends Record> void assertSame(
      ModifierFactory<A> factory,
      A arguments,
      Contexts contexts,
      Column values,
      Rows all,
      int[] positions,
      List<Object> expected) {
    Column made =
        of(
            factory,
            arguments,
            contexts.apply(positions),
            values.gather(positions),
            subset(all, positions));
    for (int i = 0; i < positions.length; i++) {
      assertThat(made.value(i)).as("row %d", positions[i]).isEqualTo(expected.get(positions[i]));
    }
  }

  /** Some of the rows, picked. */
  public static Rows subset(Rows all, int[] positions) {
    long[] rows = new long[positions.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = all.row(positions[i]);
    }
    if (!all.hasParents()) {
      return Rows.picked(rows);
    }
    int[] parents = new int[positions.length];
    int[] ordinals = new int[positions.length];
    for (int i = 0; i < rows.length; i++) {
      parents[i] = all.parentIndex()[positions[i]];
      ordinals[i] = all.ordinals()[positions[i]];
    }
    return Rows.pickedChildren(rows, all.parents(), parents, ordinals, all.siblings());
  }

  private static int[] positions(int first, int count, int step) {
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      positions[i] = first + i * step;
    }
    return positions;
  }

  /** A generator that is only asked for its type. */
  public static Generator typed(ColumnType type) {
    return new Generator() {
      @Override
      public ColumnType output() {
        return type;
      }

      @Override
      public Column generate(Rows rows, RandomKey key, Inputs inputs) {
        throw new UnsupportedOperationException("only its type matters");
      }
    };
  }
}
