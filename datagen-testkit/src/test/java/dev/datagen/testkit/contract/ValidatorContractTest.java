package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.api.validator.Validator;
import dev.datagen.api.validator.ValidatorFactory;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of validators is caught by the promise that it breaks. */
class ValidatorContractTest extends BreachesTest {

  ValidatorContractTest() {
    super(ValidatorContract.class);
  }

  @Test
  void aGoodValidatorPasses() {
    assertThat(Failing.promises(Good.class)).isEmpty();
  }

  static class Good extends One {
    Good() {
      super(new EvenIds());
    }
  }

  @Breaks("theFactoryIsFitForASchema")
  static class Undocumented extends ValidatorContract {
    @Override
    protected Stream<ValidatorCase> cases() {
      return Stream.of(withData(ValidatorCase.of(new UndocumentedFactory(), new Bare(1))));
    }
  }

  @Breaks({
    "chunksOfAnySizeGiveTheSameFindings",
    "partsMergedInAnyGroupingGiveTheSameFindings",
    "chunksObservedOnManyThreadsGiveTheSameFindings"
  })
  static class CountingChunks extends One {
    CountingChunks() {
      super(
          new EvenIds() {
            @Override
            public Seen observe(Chunk chunk) {
              return new Seen(1, 0, 1);
            }
          });
    }
  }

  @Breaks("partsMergedInAnyGroupingGiveTheSameFindings")
  static class MergingSinglesOnly extends One {
    MergingSinglesOnly() {
      super(
          new EvenIds() {
            @Override
            public Seen merge(Seen earlier, Seen later) {
              return new Seen(
                  earlier.rows() + later.lastRows(), earlier.odd() + later.odd(), later.lastRows());
            }
          });
    }
  }

  @Breaks("chunksObservedOnManyThreadsGiveTheSameFindings")
  static class SharingScratch extends One {
    SharingScratch() {
      super(
          new EvenIds() {
            private final Race race = new Race();
            private Chunk current;

            @Override
            public Seen observe(Chunk chunk) {
              current = chunk;
              race.waitForAnother();
              return super.observe(current);
            }
          });
    }
  }

  @Breaks("chunksAreNotChanged")
  static class Overwriting extends One {
    Overwriting() {
      super(
          new EvenIds() {
            @Override
            public Seen observe(Chunk chunk) {
              Seen seen = super.observe(chunk);
              ((LongColumn) chunk.columns().get(0)).values()[0] = -1;
              return seen;
            }
          });
    }
  }

  @Breaks("nothingObservedIsNoFailure")
  static class FailingOnNothing extends One {
    FailingOnNothing() {
      super(
          new EvenIds() {
            @Override
            public List<Finding> conclude(Seen seen) {
              return seen == null
                  ? List.of(finding().failed(0, "there are no rows"))
                  : super.conclude(seen);
            }
          });
    }
  }

  @Breaks("findingsAreComplete")
  static class Wordless extends One {
    Wordless() {
      super(
          new EvenIds() {
            @Override
            public List<Finding> conclude(Seen seen) {
              return List.of(finding().passed(" "));
            }
          });
    }
  }

  @Breaks("findingsAreComplete")
  static class BreakingMoreThanItSaw extends One {
    BreakingMoreThanItSaw() {
      super(
          new EvenIds() {
            @Override
            public List<Finding> conclude(Seen seen) {
              return seen == null
                  ? super.conclude(null)
                  : List.of(finding().observed(seen.rows()).failed(seen.rows() + 1, "odd ids"));
            }
          });
    }
  }

  @Breaks("findingsAreComplete")
  static class SilentAboutPassing extends One {
    SilentAboutPassing() {
      super(
          new EvenIds() {
            @Override
            public List<Finding> conclude(Seen seen) {
              return List.of();
            }
          });
    }
  }

  /** A contract for one validator. */
  abstract static class One extends ValidatorContract {

    private final Validator<?> validator;

    One(Validator<?> validator) {
      this.validator = validator;
    }

    @Override
    protected Stream<ValidatorCase> cases() {
      return Stream.of(withData(ValidatorCase.of("even ids", tables -> validator)));
    }
  }

  private static ValidatorCase withData(ValidatorCase given) {
    TableSchema table =
        new TableSchema(
            "thing",
            "",
            List.of(new ColumnSchema("id", ColumnType.INT, false, "")),
            0,
            OptionalInt.empty(),
            List.of(),
            200);
    return given.table(
        table, LongColumn.of(LongStream.range(0, 200).map(i -> i * i / 3).toArray()));
  }

  /**
   * What was seen.
   *
   * @param lastRows rows of the last chunk
   */
  record Seen(long rows, long odd, long lastRows) {}

  /** A good validator: ids are to be even. */
  static class EvenIds implements Validator<Seen> {

    final FindingDraft finding() {
      return Finding.of("even", "thing.id", Finding.Part.CONSTRAINTS).hard();
    }

    @Override
    public boolean observes(String table) {
      return table.equals("thing");
    }

    @Override
    public Seen observe(Chunk chunk) {
      long[] ids = ((LongColumn) chunk.columns().get(0)).values();
      return new Seen(
          chunk.size(), LongStream.of(ids).filter(id -> id % 2 != 0).count(), chunk.size());
    }

    @Override
    public Seen merge(Seen earlier, Seen later) {
      return new Seen(earlier.rows() + later.rows(), earlier.odd() + later.odd(), later.lastRows());
    }

    @Override
    public List<Finding> conclude(Seen seen) {
      if (seen == null) {
        return List.of(finding().notChecked("there are no rows"));
      }
      String message = seen.odd() + " of " + seen.rows() + " ids are odd";
      FindingDraft finding = finding().observed(seen.rows());
      return List.of(
          seen.odd() == 0 ? finding.passed(message) : finding.failed(seen.odd(), message));
    }
  }

  /** Arguments that nobody describes. */
  public record Bare(int most) {}

  /** A factory whose arguments have no description. */
  public static final class UndocumentedFactory implements ValidatorFactory<Bare> {
    @Override
    public String id() {
      return "undocumented";
    }

    @Override
    public Class<Bare> arguments() {
      return Bare.class;
    }

    @Override
    public Validator<?> plan(Bare arguments, List<TableSchema> tables) {
      return new EvenIds();
    }
  }
}
