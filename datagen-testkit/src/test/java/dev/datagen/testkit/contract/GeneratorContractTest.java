package dev.datagen.testkit.contract;

import static dev.datagen.testkit.contract.ColumnParts.longs;
import static dev.datagen.testkit.contract.ColumnParts.nulls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of generators is caught by the promise that it breaks. */
class GeneratorContractTest extends BreachesTest {

  GeneratorContractTest() {
    super(GeneratorContract.class);
  }

  @Test
  void aGoodGeneratorPasses() {
    assertThat(Failing.promises(Good.class)).isEmpty();
  }

  static class Good extends One {
    Good() {
      super(new Numbers());
    }
  }

  @Breaks("theFactoryIsFitForASchema")
  static class WithoutAConstructor extends GeneratorContract {
    @Override
    protected Stream<GeneratorCase> cases() {
      return Stream.of(
          GeneratorCase.of(
              new Factory(new Numbers(), false) {
                @Override
                public String id() {
                  return "anonymous";
                }
              },
              new None(),
              ColumnType.INT));
    }
  }

  @Breaks({
    "theSameRowsGiveTheSameValues",
    "chunksOfAnySizeGiveTheSameValues",
    "pickedRowsGiveTheSameValues",
    "threadsDoNotDisturbEachOther"
  })
  static class Counting extends One {
    Counting() {
      super(
          new Numbers() {
            private long next;

            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              return longs(rows, i -> next++);
            }
          });
    }
  }

  @Breaks({
    "chunksOfAnySizeGiveTheSameValues",
    "pickedRowsGiveTheSameValues",
    "threadsDoNotDisturbEachOther"
  })
  static class ByPositionInTheCall extends One {
    ByPositionInTheCall() {
      super(
          new Numbers() {
            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              return longs(rows, i -> i);
            }
          });
    }
  }

  @Breaks("pickedRowsGiveTheSameValues")
  static class TakingRowsForARange extends One {
    TakingRowsForARange() {
      super(
          new Numbers() {
            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              return longs(rows, i -> rows.row(0) + i);
            }
          });
    }
  }

  @Breaks("threadsDoNotDisturbEachOther")
  static class SharingTheRows extends One {
    SharingTheRows() {
      super(
          new Numbers() {
            private final Race race = new Race();
            private Rows current;

            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              current = rows;
              race.waitForAnother();
              return super.generate(current, key, inputs);
            }
          });
    }
  }

  @Breaks("noStateIsKeptBetweenCalls")
  static class SharingAnArrayOfHalfTheTable extends One {
    SharingAnArrayOfHalfTheTable() {
      super(
          new Numbers() {
            private final long[] scratch = new long[100];

            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              if (rows.size() != scratch.length) {
                return longs(rows, rows::row);
              }
              for (int i = 0; i < scratch.length; i++) {
                scratch[i] = rows.row(i);
              }
              return LongColumn.of(scratch);
            }
          });
    }
  }

  @Breaks("onlyDeclaredInputsAreReadAndNothingGivenIsChanged")
  static class WritingToAnInput extends One {
    WritingToAnInput() {
      super(
          new Numbers() {
            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              ((LongColumn) inputs.column(OTHER)).values()[0]++;
              return super.generate(rows, key, inputs);
            }
          });
    }
  }

  @Breaks({
    "theSameRowsGiveTheSameValues",
    "chunksOfAnySizeGiveTheSameValues",
    "pickedRowsGiveTheSameValues",
    "threadsDoNotDisturbEachOther",
    "noStateIsKeptBetweenCalls",
    "onlyDeclaredInputsAreReadAndNothingGivenIsChanged",
    "nullInputsAreNoAccident",
    "nullsOccurOnlyWhereAnnounced",
    "valuesLieWithinTheStatedBounds"
  })
  static class ReadingWhatWasNotDeclared extends One {
    ReadingWhatWasNotDeclared() {
      super(
          new Factory(
              new Numbers() {
                @Override
                public Column generate(Rows rows, RandomKey key, Inputs inputs) {
                  inputs.column(OTHER);
                  return super.generate(rows, key, inputs);
                }
              },
              false));
    }
  }

  @Breaks("nullInputsAreNoAccident")
  static class StumblingOverNulls extends One {
    StumblingOverNulls() {
      super(
          new Numbers() {
            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              Column other = inputs.column(OTHER);
              return longs(rows, i -> rows.row(i) + (Long) other.value(i));
            }
          });
    }
  }

  @Breaks("nullsOccurOnlyWhereAnnounced")
  static class GivingNulls extends One {
    GivingNulls() {
      super(
          new Numbers() {
            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              return longs(rows, rows::row).withNulls(nulls(rows, i -> rows.row(i) == 3));
            }
          });
    }
  }

  @Breaks("valuesLieWithinTheStatedBounds")
  static class BeyondItsBounds extends One {
    BeyondItsBounds() {
      super(
          new Numbers() {
            @Override
            public Optional<Clamp> clamp() {
              return Optional.of(new Clamp(0, 100));
            }
          });
    }
  }

  @Breaks("valuesLieWithinTheStatedBounds")
  static class BeyondItsDomain extends One {
    BeyondItsDomain() {
      super(
          new Numbers() {
            @Override
            public Optional<Column> domain() {
              return Optional.of(LongColumn.of(0, 1, 2));
            }
          });
    }
  }

  @Breaks("uniqueValuesAreUnique")
  static class Repeating extends One {
    Repeating() {
      super(
          new Numbers() {
            @Override
            public boolean unique() {
              return true;
            }

            @Override
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              return longs(rows, i -> rows.row(i) % 150);
            }
          });
    }
  }

  private static final Input OTHER = new Input(0, "other", ColumnType.INT, false, false);

  /** A contract for one generator, in a table of 200 rows. */
  abstract static class One extends GeneratorContract {

    private final Factory factory;

    One(Generator generator) {
      this(new Factory(generator, true));
    }

    One(Factory factory) {
      this.factory = factory;
    }

    @Override
    protected Stream<GeneratorCase> cases() {
      return Stream.of(
          GeneratorCase.of(factory, new None(), ColumnType.INT)
              .context(
                  context ->
                      context.column("other", ColumnType.INT, LongColumn.of(new long[200]))));
    }
  }

  /** A good generator: the number of the row. */
  static class Numbers implements Generator {
    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public Column generate(Rows rows, RandomKey key, Inputs inputs) {
      return longs(rows, rows::row);
    }
  }

  /** No arguments. */
  public record None() {}

  /** A factory of a generator as given. */
  public static class Factory implements GeneratorFactory<None> {
    private final Generator generator;
    private final boolean declares;

    /** A factory as the registry makes it. */
    public Factory() {
      this(new Numbers(), false);
    }

    Factory(Generator generator, boolean declares) {
      this.generator = generator;
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
      return generator;
    }
  }
}
