package dev.datagen.testkit.asserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.plan.RowDraw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each wrapper tells the breach that it is there for, whoever commits it. */
class AssertingWrappersTest {

  private static final RandomKey KEY = RandomKey.ofSeed(1);
  private static final Input NUMBER = new Input(0, "number", ColumnType.INT, false, false);

  /** Inputs that give one column for everything. */
  private static class Fixed implements Inputs {

    private final Column column;

    Fixed(Column column) {
      this.column = column;
    }

    @Override
    public Column column(Input input) {
      return column;
    }

    @Override
    public long rowCount(Reference reference) {
      return column.size();
    }

    @Override
    public Column pick(Reference reference, long[] rows) {
      return column;
    }

    @Override
    public long[] choose(Reference reference, Rows rows, RandomKey key, RowDraw draw) {
      long[] chosen = new long[rows.size()];
      draw.draw(chosen);
      return chosen;
    }

    @Override
    public long[] match(Reference reference, long[] draws) {
      return draws;
    }

    @Override
    public void warn(String argument, String message, String hint) {
      // nobody listens
    }
  }

  /** A generator that gives what it reads. */
  private record Reading(boolean perParent) implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      return inputs.column(NUMBER);
    }
  }

  /** A generator that gives one column whatever is asked. */
  private record Giving(Column column) implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      return column;
    }
  }

  private static Column longs(int count) {
    return LongColumn.of(new long[count]);
  }

  private static Column withNull(int count) {
    long[] words = new long[Nulls.wordsFor(count)];
    Nulls.set(words, 0);
    return longs(count).withNulls(Nulls.of(words));
  }

  private static void generate(Generator generator, Rows rows, Column input) {
    AssertingGenerator.of(generator).generate(rows, KEY, new Fixed(input));
  }

  @Test
  void everyMethodIsPassedOnToTheComponentWithin() {
    passesOnAll(AssertingInputs.class, Inputs.class);
    passesOnAll(AssertingModifier.class, Modifier.class);
    passesOnAll(AssertingValidator.class, Validator.class);
    passesOnAll(AssertingSink.class, Sink.class);
    Object origin = new Object();
    Inputs given =
        new Fixed(longs(4)) {
          @Override
          public Object origin() {
            return origin;
          }
        };
    assertThat(new AssertingInputs(given, 4).origin()).isSameAs(origin);
  }

  /** A default of the interface would hide what the component says. */
  private static void passesOnAll(Class<?> wrapper, Class<?> type) {
    Stream<String> inherited =
        Stream.of(wrapper.getMethods())
            .filter(method -> method.getDeclaringClass() == type)
            .map(Method::getName);
    assertThat(inherited).as("%s leaves to the defaults", wrapper).isEmpty();
  }

  @Test
  void picksAndChoicesAndMatchesOfRowsThatAreNotThereAreTold() {
    Reference ten =
        new Reference(0, "other", "id", ColumnType.INT, false, false, OptionalLong.of(4));
    Inputs inputs = new AssertingInputs(new Fixed(longs(4)), 4);
    assertThat(inputs.rowCount(ten)).isEqualTo(4);
    assertThatThrownBy(() -> inputs.pick(ten, new long[] {0, 4, 1, 1}))
        .hasMessageContaining("row 4 of 4 of other");
    assertThatThrownBy(() -> inputs.pick(ten, new long[] {0, 1}))
        .hasMessageContaining("picks of another length");
    assertThatThrownBy(() -> inputs.pick(ten, new long[] {0, -1, 1, 1}))
        .hasMessageContaining("no row, but a value");
    assertThatThrownBy(() -> inputs.match(ten, new long[] {0, 9, 1, 1}))
        .hasMessageContaining("a match at row 9");
    RowDraw beyond =
        new RowDraw() {
          @Override
          public void draw(long[] chosen) {
            chosen[2] = 7;
          }

          @Override
          public void redraw(int attempt, int[] positions, long[] chosen) {
            throw new IllegalStateException("nothing is rejected here");
          }
        };
    assertThatThrownBy(() -> inputs.choose(ten, Rows.range(0, 4), KEY, beyond))
        .hasMessageContaining("chose row 7");
    Reference otherCount =
        new Reference(0, "other", "id", ColumnType.INT, false, false, OptionalLong.of(5));
    assertThatThrownBy(() -> inputs.rowCount(otherCount))
        .hasMessageContaining("other has another number of rows");
  }

  @Test
  void nothingIsToldOfWhoKeepsTheRules() {
    assertThatCode(() -> generate(new Reading(false), Rows.range(0, 4), longs(4)))
        .doesNotThrowAnyException();
  }

  @Test
  void aGeneratorsColumnOfAnotherLengthOrTypeIsTold() {
    Rows rows = Rows.range(0, 4);
    assertThatThrownBy(() -> generate(new Giving(longs(3)), rows, longs(4)))
        .hasMessageContaining("3 values for 4 rows");
    Column doubles = DoubleColumn.of(new double[4]);
    assertThatThrownBy(() -> generate(new Giving(doubles), rows, longs(4)))
        .hasMessageContaining("int in a");
    assertThatThrownBy(() -> generate(new Giving(null), rows, longs(4)))
        .hasMessageContaining("gave no column");
  }

  @Test
  void inputsThatAreNotAlignedOrOfAnotherTypeOrNullAreTold() {
    Rows rows = Rows.range(0, 4);
    assertThatThrownBy(() -> generate(new Reading(false), rows, longs(5)))
        .hasMessageContaining("number is not aligned");
    Column doubles = DoubleColumn.of(new double[4]);
    assertThatThrownBy(() -> generate(new Reading(false), rows, doubles))
        .hasMessageContaining("number is no int");
    assertThatThrownBy(() -> generate(new Reading(false), rows, withNull(4)))
        .hasMessageContaining("number holds a null");
  }

  @Test
  void rowsThatAreNoneOrNegativeOrTornFromTheirParentAreTold() {
    assertThatThrownBy(() -> generate(new Reading(false), Rows.range(0, 0), longs(0)))
        .hasMessageContaining("asked for no rows");
    assertThatThrownBy(
            () -> generate(new Reading(false), Rows.picked(new long[] {2, -1}), longs(2)))
        .hasMessageContaining("asked for row -1");
    assertThatThrownBy(() -> generate(new Reading(true), Rows.range(0, 4), longs(4)))
        .hasMessageContaining("rows without parents");
    Rows torn =
        Rows.children(1, Rows.range(0, 1), new int[] {0, 0}, new int[] {1, 2}, new int[] {3});
    assertThatThrownBy(() -> generate(new Reading(true), torn, longs(2)))
        .hasMessageContaining("children from 1 on");
    assertThatCode(() -> generate(new Reading(false), torn, longs(2))).doesNotThrowAnyException();
  }

  @Test
  void aModifierThatFillsANullIsToldAndSoAreValuesOfAnotherLength() {
    Modifier filling =
        new Modifier() {
          @Override
          public ColumnType output() {
            return ColumnType.INT;
          }

          @Override
          public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
            return longs(rows.size());
          }
        };
    AssertingModifier asserting = new AssertingModifier(filling);
    Inputs inputs = new Fixed(longs(4));
    assertThatThrownBy(() -> asserting.modify(withNull(4), Rows.range(0, 4), KEY, inputs))
        .hasMessageContaining("the null at position 0 is gone");
    assertThatThrownBy(() -> asserting.modify(longs(3), Rows.range(0, 4), KEY, inputs))
        .hasMessageContaining("3 values for 4 rows");
  }

  /** Counts rows of the table {@code thing}. */
  private static final class Counting implements Validator<Long> {
    @Override
    public boolean observes(String table) {
      return table.equals("thing");
    }

    @Override
    public Long observe(Chunk chunk) {
      return (long) chunk.size();
    }

    @Override
    public Long merge(Long earlier, Long later) {
      return earlier + later;
    }

    @Override
    public List<Finding> conclude(Long state) {
      return List.of();
    }
  }

  private static Chunk chunk(String table, int index) {
    TableSchema schema =
        new TableSchema(
            table,
            "",
            List.of(new ColumnSchema("id", ColumnType.INT, false, "")),
            0,
            OptionalInt.empty(),
            List.of(),
            20);
    return new Chunk(schema, index, index * 10L, 10, List.of(longs(10)));
  }

  @Test
  void aValidatorThatIsShownTooMuchOrInAnotherOrderOrAfterItsEndIsTold() {
    AssertingValidator<Long> asserting = new AssertingValidator<>(new Counting());
    assertThatThrownBy(() -> asserting.observe(chunk("other", 0)))
        .hasMessageContaining("showed other, which was not asked for");
    var first = asserting.observe(chunk("thing", 0));
    var second = asserting.observe(chunk("thing", 1));
    assertThatThrownBy(() -> asserting.merge(second, first))
        .hasMessageContaining("merged a later stretch before an earlier one");
    asserting.conclude(asserting.merge(first, second));
    assertThatThrownBy(() -> asserting.conclude(first)).hasMessageContaining("concluded twice");
    assertThatThrownBy(() -> asserting.observe(chunk("thing", 1)))
        .hasMessageContaining("a chunk after the conclusion");
  }
}
