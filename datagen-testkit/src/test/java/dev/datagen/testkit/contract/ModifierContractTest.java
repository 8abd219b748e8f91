package dev.datagen.testkit.contract;

import static dev.datagen.testkit.contract.ColumnParts.longs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of modifiers is caught by the promise that it breaks. */
class ModifierContractTest extends BreachesTest {

  ModifierContractTest() {
    super(ModifierContract.class);
  }

  @Test
  void aGoodModifierPasses() {
    assertThat(Failing.promises(Good.class)).isEmpty();
  }

  static class Good extends One {
    Good() {
      super(new AddOne());
    }
  }

  @Breaks("theFactoryIsFitForASchema")
  static class IllNamed extends One {
    IllNamed() {
      super(new Factory("Add One", new AddOne()));
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
          new AddOne() {
            private long next;

            @Override
            long changed(long value, Rows rows, int position) {
              return next++;
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
          new AddOne() {
            @Override
            long changed(long value, Rows rows, int position) {
              return value + position;
            }
          });
    }
  }

  @Breaks("pickedRowsGiveTheSameValues")
  static class TakingRowsForARange extends One {
    TakingRowsForARange() {
      super(
          new AddOne() {
            @Override
            long changed(long value, Rows rows, int position) {
              return rows.row(0) + position;
            }
          });
    }
  }

  @Breaks("threadsDoNotDisturbEachOther")
  static class SharingTheColumn extends One {
    SharingTheColumn() {
      super(
          new AddOne() {
            private final Race race = new Race();
            private Column current;

            @Override
            public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
              current = column;
              race.waitForAnother();
              return super.modify(current, rows, key, inputs);
            }
          });
    }
  }

  @Breaks("noStateIsKeptBetweenCalls")
  static class SharingAnArrayOfHalfTheTable extends One {
    SharingAnArrayOfHalfTheTable() {
      super(
          new AddOne() {
            private final long[] scratch = new long[100];

            @Override
            public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
              LongColumn made = (LongColumn) super.modify(column, rows, key, inputs);
              if (made.size() != scratch.length) {
                return made;
              }
              System.arraycopy(made.values(), 0, scratch, 0, scratch.length);
              return new LongColumn(scratch, made.nulls());
            }
          });
    }
  }

  @Breaks("onlyDeclaredInputsAreReadAndNothingGivenIsChanged")
  static class WritingToAnInput extends One {
    WritingToAnInput() {
      super(
          new AddOne() {
            @Override
            public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
              ((LongColumn) inputs.column(OTHER)).values()[0]++;
              return super.modify(column, rows, key, inputs);
            }
          });
    }
  }

  @Breaks("nullInputsAreNoAccident")
  static class StumblingOverNulls extends One {
    StumblingOverNulls() {
      super(
          new AddOne() {
            @Override
            public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
              Column other = inputs.column(OTHER);
              Column made = super.modify(column, rows, key, inputs);
              return longs(rows, i -> (Long) other.value(i) + ((LongColumn) made).values()[i])
                  .withNulls(made.nulls());
            }
          });
    }
  }

  @Breaks("nullsStayNull")
  static class FillingNulls extends One {
    FillingNulls() {
      super(
          new AddOne() {
            @Override
            public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
              return LongColumn.of(((LongColumn) super.modify(column, rows, key, inputs)).values());
            }
          });
    }
  }

  private static final Input OTHER = new Input(0, "other", ColumnType.INT, false, false);

  /** A contract for one modifier, at a column of 200 values. */
  abstract static class One extends ModifierContract {

    private final Factory factory;

    One(Modifier modifier) {
      this(new Factory("add_one", modifier));
    }

    One(Factory factory) {
      this.factory = factory;
    }

    @Override
    protected Stream<ModifierCase> cases() {
      LongColumn values = LongColumn.of(LongStream.range(0, 200).toArray());
      return Stream.of(
          ModifierCase.of(factory, new None(), ColumnType.INT, values)
              .context(
                  context ->
                      context.column("other", ColumnType.INT, LongColumn.of(new long[200]))));
    }
  }

  /** A good modifier: adds one. */
  static class AddOne implements Modifier {

    long changed(long value, Rows rows, int position) {
      return value + 1;
    }

    @Override
    public ColumnType output() {
      return ColumnType.INT;
    }

    @Override
    public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
      long[] values = ((LongColumn) column).values();
      return longs(rows, i -> changed(values[i], rows, i)).withNulls(column.nulls());
    }
  }

  /** No arguments. */
  public record None() {}

  /** A factory of a modifier as given. */
  public static final class Factory implements ModifierFactory<None> {
    private final String id;
    private final Modifier modifier;

    /** A factory as the registry makes it. */
    public Factory() {
      this("add_one", new AddOne());
    }

    Factory(String id, Modifier modifier) {
      this.id = id;
      this.modifier = modifier;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Class<None> arguments() {
      return None.class;
    }

    @Override
    public Modifier plan(None arguments, ModifierContext context) {
      context.input("", "other");
      return modifier;
    }
  }
}
