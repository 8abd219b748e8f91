package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Modifiers, sinks and validators that break their contracts are caught. */
class OtherContractsTest {

  /** No arguments. */
  public record None() {}

  @Test
  void aModifierThatFillsNullsOrWritesInPlaceIsCaught() {
    assertThat(Failing.promises(Filling.class)).containsExactly("nullsStayNull");
    assertThat(Failing.promises(InPlace.class))
        .contains("onlyDeclaredInputsAreReadAndNothingGivenIsChanged");
  }

  @Test
  void aValidatorThatCountsChunksIsCaught() {
    assertThat(Failing.promises(CountingChunks.class))
        .contains("chunksOfAnySizeGiveTheSameFindings");
  }

  @Test
  void aSinkThatShowsUnfinishedFilesIsCaught() {
    assertThat(Failing.promises(Hasty.class))
        .contains(
            "nothingLooksFinishedBeforeTheCommit", "anAbortLeavesNothing", "everyValueComesBack");
  }

  /** A factory of a modifier that adds one. */
  public static final class AddOne implements ModifierFactory<None> {
    private final boolean inPlace;

    /** A factory as the registry makes it. */
    public AddOne() {
      this(false);
    }

    AddOne(boolean inPlace) {
      this.inPlace = inPlace;
    }

    @Override
    public String id() {
      return "add_one";
    }

    @Override
    public Class<None> arguments() {
      return None.class;
    }

    @Override
    public Modifier plan(None arguments, ModifierContext context) {
      return new Modifier() {
        @Override
        public ColumnType output() {
          return ColumnType.INT;
        }

        @Override
        public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
          long[] values = ((LongColumn) column).values();
          long[] changed = inPlace ? values : values.clone();
          for (int i = 0; i < changed.length; i++) {
            changed[i]++;
          }
          return new LongColumn(changed, inPlace ? column.nulls() : Nulls.NONE);
        }
      };
    }
  }

  static class Filling extends ModifierContract {
    @Override
    protected Stream<ModifierCase> cases() {
      return Stream.of(
          ModifierCase.of(new AddOne(), new None(), ColumnType.INT, LongColumn.of(new long[100])));
    }
  }

  static class InPlace extends ModifierContract {
    @Override
    protected Stream<ModifierCase> cases() {
      return Stream.of(
          ModifierCase.of(
              new AddOne(true), new None(), ColumnType.INT, LongColumn.of(new long[100])));
    }
  }

  static class CountingChunks extends ValidatorContract {
    @Override
    protected Stream<ValidatorCase> cases() {
      TableSchema table =
          new TableSchema(
              "thing",
              "",
              List.of(new ColumnSchema("id", ColumnType.INT, false, "")),
              0,
              OptionalInt.empty(),
              List.of(),
              100);
      return Stream.of(
          ValidatorCase.of("chunks", tables -> new ChunkCounter())
              .table(table, LongColumn.of(new long[100])));
    }
  }

  private static final class ChunkCounter implements Validator<Long> {
    @Override
    public boolean observes(String table) {
      return true;
    }

    @Override
    public Long observe(Chunk chunk) {
      return 1L;
    }

    @Override
    public Long merge(Long earlier, Long later) {
      return earlier + later;
    }

    @Override
    public List<Finding> conclude(Long state) {
      return Failures.passed(state == null ? 0 : state);
    }
  }

  /** Findings of these tests. */
  private static final class Failures {
    static List<Finding> passed(long observations) {
      return List.of(
          Finding.of("chunks", "all", Finding.Part.CONSTRAINTS)
              .hard()
              .observed(observations)
              .passed(observations + " chunks"));
    }
  }

  static class Hasty extends SinkContract<None> {
    @Override
    protected SinkFactory<None> factory() {
      return new HastyFactory();
    }

    @Override
    protected None options() {
      return new None();
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) {
      return new ArrayList<>();
    }
  }

  /** A factory of a sink that writes under the final name at once. */
  public static final class HastyFactory implements SinkFactory<None> {
    @Override
    public String id() {
      return "hasty";
    }

    @Override
    public Class<None> options() {
      return None.class;
    }

    @Override
    public Sink<?> open(SinkContext context, None options) throws IOException {
      Files.createDirectories(context.directory());
      return new HastySink(context);
    }
  }

  private record HastySink(SinkContext context) implements Sink<Chunk> {
    @Override
    public Chunk prepare(Chunk chunk) {
      return chunk;
    }

    @Override
    public void append(Chunk chunk) throws IOException {
      Files.writeString(
          context.directory().resolve(chunk.table().name()), Arrays.toString(new int[3]));
    }

    @Override
    public Receipt commit() {
      return new Receipt(context.tables().stream().map(HastySink::output).toList());
    }

    private static Receipt.Output output(TableSchema table) {
      return new Receipt.Output(table.name(), table.name(), table.rowCount(), -1);
    }

    @Override
    public void abort() {
      if (!Files.isDirectory(context.directory())) {
        throw new UncheckedIOException(new IOException("no folder"));
      }
    }
  }
}
