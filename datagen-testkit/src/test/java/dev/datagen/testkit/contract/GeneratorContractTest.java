package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of generators is caught by the promise that it breaks. */
class GeneratorContractTest {

  @Test
  void aGoodGeneratorPasses() {
    assertThat(Failing.promises(Good.class)).isEmpty();
  }

  @Test
  void stateBetweenCallsIsCaught() {
    assertThat(Failing.promises(Counting.class))
        .contains("theSameRowsGiveTheSameValues", "chunksOfAnySizeGiveTheSameValues");
  }

  @Test
  void valuesByPositionInTheCallAreCaught() {
    assertThat(Failing.promises(ByPosition.class))
        .contains("chunksOfAnySizeGiveTheSameValues", "pickedRowsGiveTheSameValues")
        .doesNotContain("theSameRowsGiveTheSameValues");
  }

  @Test
  void rowsTakenForARangeAreCaught() {
    assertThat(Failing.promises(RangesOnly.class)).containsExactly("pickedRowsGiveTheSameValues");
  }

  @Test
  void aSharedArrayIsCaught() {
    assertThat(Failing.promises(SharedArray.class)).contains("noStateIsKeptBetweenCalls");
  }

  @Test
  void writingToAnInputIsCaught() {
    assertThat(Failing.promises(Writing.class))
        .contains("onlyDeclaredInputsAreReadAndNothingGivenIsChanged");
  }

  @Test
  void readingWhatWasNotDeclaredIsCaught() {
    assertThat(Failing.promises(Undeclared.class))
        .contains("onlyDeclaredInputsAreReadAndNothingGivenIsChanged");
  }

  @Test
  void aColumnOfAnotherLengthIsCaught() {
    assertThat(Failing.promises(Short.class)).contains("theSameRowsGiveTheSameValues");
  }

  @Test
  void unannouncedBoundsNullsAndRepeatsAreCaught() {
    assertThat(Failing.promises(Liar.class))
        .containsExactly(
            "nullsOccurOnlyWhereAnnounced",
            "uniqueValuesAreUnique",
            "valuesLieWithinTheStatedBounds");
  }

  /** What a generator of these tests computes. */
  interface Values {
    Column of(Rows rows, RandomKey key, Inputs inputs);
  }

  /** No arguments. */
  public record None() {}

  /** A factory of a generator as given. */
  public static final class Factory implements GeneratorFactory<None> {
    private final Values values;
    private final boolean declares;

    /** A factory as the registry makes it. */
    public Factory() {
      this(null, false);
    }

    Factory(Values values, boolean declares) {
      this.values = values;
      this.declares = declares;
    }

    @Override
    public String id() {
      return "given";
    }

    @Override
    public Class<None> arguments() {
      return None.class;
    }

    @Override
    public Generator plan(None arguments, ColumnContext context) {
      if (declares) {
        context.input("", "other");
      }
      return new Generator() {
        @Override
        public ColumnType output() {
          return ColumnType.INT;
        }

        @Override
        public Column generate(Rows rows, RandomKey key, Inputs inputs) {
          return values.of(rows, key, inputs);
        }
      };
    }
  }

  /** A contract for one generator. */
  abstract static class One extends GeneratorContract {
    abstract Column make(Rows rows, RandomKey key, Inputs inputs);

    boolean declares() {
      return false;
    }

    @Override
    protected Stream<GeneratorCase> cases() {
      return Stream.of(
          GeneratorCase.of(new Factory(this::make, declares()), new None(), ColumnType.INT)
              .context(
                  context ->
                      context.column("other", ColumnType.INT, LongColumn.of(new long[200]))));
    }
  }

  static Column longs(Rows rows, IntToLongFunction value) {
    long[] values = new long[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsLong(i);
    }
    return LongColumn.of(values);
  }

  static Input other() {
    return new Input(0, "other", ColumnType.INT, false, false);
  }

  static class Good extends One {
    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      return longs(rows, i -> key.bits(rows.id(i), 0));
    }
  }

  static class Counting extends One {
    private long next;

    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      return longs(rows, i -> next++);
    }
  }

  static class ByPosition extends One {
    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      return longs(rows, i -> i);
    }
  }

  static class RangesOnly extends One {
    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      return longs(rows, i -> rows.row(0) + i);
    }
  }

  static class SharedArray extends One {
    private final long[] scratch = new long[100];

    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      if (rows.size() != scratch.length) {
        return longs(rows, rows::row);
      }
      for (int i = 0; i < scratch.length; i++) {
        scratch[i] = rows.row(i);
      }
      return LongColumn.of(scratch);
    }
  }

  static class Writing extends One {
    @Override
    boolean declares() {
      return true;
    }

    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      LongColumn other = (LongColumn) inputs.column(other());
      other.values()[0]++;
      return longs(rows, rows::row);
    }
  }

  static class Undeclared extends One {
    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      inputs.column(other());
      return longs(rows, rows::row);
    }
  }

  static class Short extends One {
    @Override
    Column make(Rows rows, RandomKey key, Inputs inputs) {
      return LongColumn.of(new long[rows.size() - 1]);
    }
  }

  /** States bounds and uniqueness, and keeps neither. */
  static class Liar extends GeneratorContract {
    @Override
    protected Stream<GeneratorCase> cases() {
      return Stream.of(GeneratorCase.of(new LyingFactory(), new None(), ColumnType.INT));
    }
  }

  /** A factory of generators that lie. */
  public static final class LyingFactory implements GeneratorFactory<None> {
    @Override
    public String id() {
      return "lying";
    }

    @Override
    public Class<None> arguments() {
      return None.class;
    }

    @Override
    public Generator plan(None arguments, ColumnContext context) {
      return new Lying();
    }
  }

  private static final class Lying implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      long[] words = new long[Nulls.wordsFor(rows.size())];
      for (int i = 0; i < rows.size(); i++) {
        if (rows.row(i) == 3) {
          Nulls.set(words, i);
        }
      }
      return longs(rows, i -> rows.row(i) % 50).withNulls(Nulls.of(words));
    }

    @Override
    public boolean unique() {
      return true;
    }

    @Override
    public Optional<Clamp> clamp() {
      return Optional.of(new Clamp(0, 10));
    }
  }
}
