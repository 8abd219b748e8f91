package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that go wrong: one clear message, nothing that looks finished. */
class RunFailureTest {

  @TempDir Path folder;

  private static Datagen exploding(String how, long from) {
    return Generated.schema(
            """
            {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id",
             "rows": 1000, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "bad", "type": "int", "generator": {"explode": {"from": %d, "how": "%s"}}}]}]}
            """
                .formatted(from, how))
        .command("datagen generate thing.json")
        .chunkRows(10);
  }

  private static Problem failure(Datagen datagen) {
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> Generated.run(datagen));
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }

  @Test
  void aRowErrorNamesTableColumnRowChunkSeedAndHowToSeeItAgain() {
    Problem problem = failure(exploding("row_error", 537).seed(9));
    assertThat(problem.toString())
        .contains("test.json:4:")
        .contains("nodes[0].columns[1]")
        .contains("thing.bad at row 537 (chunk 53 of thing, seed 9): no value for it")
        .contains("reproduce with: datagen generate thing.json --chunk-rows 10 --chunks thing=53");
    assertThat(problem.category()).isEqualTo(Category.USER);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFirstFailureInOrderIsToldWhateverTheThreads(int threads) {
    for (int round = 0; round < 20; round++) {
      assertThat(failure(exploding("row_error", 211).threads(threads)).message())
          .contains("chunk 21 of thing");
    }
  }

  @Test
  void aPluginThatThrowsIsBlamedWithItsException() {
    Problem problem = failure(exploding("exception", 0));
    assertThat(problem.category()).isEqualTo(Category.PLUGIN);
    assertThat(problem.message()).contains("ArithmeticException: out of luck");
  }

  @Test
  void aPluginThatBreaksItsPromiseIsBlamed() {
    assertThat(failure(exploding("short_column", 0)).message()).contains("gave 9 values for 10");
    assertThat(failure(exploding("wrong_class", 0)).message())
        .contains("promised int, which is stored in a LongColumn, but gave a DoubleColumn");
    assertThat(failure(exploding("planning", 0)).toString())
        .contains("nodes[0].columns[1].generator.explode")
        .contains("the generator \"explode\" (class path) failed while it was planned")
        .contains("planned to fail");
  }

  @Test
  void aFailedRunLeavesNoFileThatLooksFinished() throws IOException {
    Datagen good = exploding("row_error", 1_000_000).to("parquet", Map.of()).directory(folder);
    good.run();
    assertThat(files()).contains("thing.parquet", ".metadata.json");
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class,
            () -> exploding("row_error", 500).to("parquet", Map.of()).directory(folder).run());
    assertThat(thrown).isNotNull();
    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSinkThatFailsIsAbortedAndItsMessageShownAsItIs() {
    for (String when : List.of("prepare", "append", "commit")) {
      FailingSink sink = new FailingSink(when);
      ProblemException thrown =
          catchThrowableOfType(
              ProblemException.class,
              () -> exploding("row_error", 1_000_000).to(tables -> sink).run());
      assertThat(thrown.problems().get(0).message()).isEqualTo("no space left in " + when);
      assertThat(thrown.problems().get(0).category()).isEqualTo(Category.RESOURCES);
      assertThat(sink.aborted).isEqualTo(1);
    }
  }

  @Test
  void aCancelledRunIsAborted() {
    FailingSink sink = new FailingSink("never");
    Datagen datagen = exploding("row_error", 1_000_000);
    datagen.listener(
        new ProgressListener() {
          @Override
          public void started(long totalRows) {
            assertThat(totalRows).isEqualTo(1000);
          }

          @Override
          public void progressed(String table, long rowsDone) {
            if (rowsDone == 300) {
              datagen.cancel();
            }
          }
        });
    ProblemException thrown =
        catchThrowableOfType(ProblemException.class, () -> datagen.to(tables -> sink).run());
    assertThat(thrown.problems().get(0).code()).isEqualTo("cancelled");
    assertThat(sink.aborted).isEqualTo(1);
    assertThat(sink.committed).isFalse();
  }

  @Test
  void chunksChosenAreMadeAndNoOthers() {
    var run =
        Generated.run(
            exploding("row_error", 1_000_000)
                .chunks(dev.datagen.core.run.ChunkSelection.parse("thing=98..200")));
    // Sinks see the part as a table of its own, counted from 0; the rows are those of the whole.
    assertThat(run.chunks("thing")).extracting(Chunk::firstRow).containsExactly(0L, 10L);
    assertThat(run.chunks("thing").get(0).columns().get(0).value(0)).isEqualTo(981L);
  }

  @Test
  void chunksThatDoNotExistAreRefused() {
    Problem problem =
        failure(
            exploding("row_error", 1_000_000)
                .chunks(dev.datagen.core.run.ChunkSelection.parse("thing=100..101")));
    assertThat(problem.toString())
        .isEqualTo("the chunks chosen of \"thing\" do not exist; it has the chunks 0..99");
  }

  private static final class FailingSink implements Sink<Chunk> {
    private final String when;
    private int aborted;
    private boolean committed;

    FailingSink(String when) {
      this.when = when;
    }

    private void fail(String now) throws IOException {
      if (when.equals(now)) {
        throw new IOException("no space left in " + now);
      }
    }

    @Override
    public Chunk prepare(Chunk chunk) throws IOException {
      fail("prepare");
      return chunk;
    }

    @Override
    public void append(Chunk prepared) throws IOException {
      fail("append");
    }

    @Override
    public Receipt commit() throws IOException {
      fail("commit");
      committed = true;
      return new Receipt(List.of());
    }

    @Override
    public void abort() {
      aborted++;
    }
  }
}
