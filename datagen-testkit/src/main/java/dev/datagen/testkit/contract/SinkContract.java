package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SampleTables.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every sink promises the engine: everything arrives, in order, whatever the chunks and
 * threads; nothing looks finished that is not. Extend it and say how to read back what was written,
 * best with a reader that you did not write.
 *
 * <p>There are two kinds of sinks, and {@link SinkFactory#streams} tells them apart. What a sink of
 * files wrote counts once all of it is there: until then nothing looks finished, and an abort
 * leaves nothing. Rows of a stream count as soon as they are written and cannot be taken back;
 * instead it takes small parcels of rows, tables in turns, and pauses. The promises of the other
 * kind are skipped, and so are those about what was written where a sink {@linkplain #keepsRows
 * keeps nothing}.
 *
 * @param <O> the sink's options
 */
public abstract class SinkContract<O extends Record> extends Contract {

  @TempDir private Path folder;

  /** The sink's factory. */
  protected abstract SinkFactory<O> factory();

  /** The options to write with. */
  protected abstract O options();

  /**
   * Reads a table back.
   *
   * @param directory what {@link SinkContext#directory} was
   * @return the rows in the order of writing, each with one value for each column as {@link
   *     dev.datagen.api.column.Column#value} gives it
   */
  protected abstract List<List<Object>> read(Path directory, TableSchema table) throws Exception;

  /**
   * Whether every row can be read back; true unless overridden. A sink that shows some rows and
   * keeps none, or only counts them, is held to everything else, and {@link #read} is not called.
   */
  protected boolean keepsRows() {
    return true;
  }

  /**
   * Whether there is anything that a user would take for a result; by default: any visible file.
   */
  protected boolean looksFinished(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(
          file ->
              !file.getFileName().toString().startsWith(".") || file.endsWith(".metadata.json"));
    }
  }

  /**
   * Whether the same chunks give the same bytes on any threads; of files true unless overridden.
   */
  protected boolean writesTheSameBytes() {
    return !factory().streams();
  }

  private void requireFiles() {
    assumeThat(factory().streams()).as("rows of a stream cannot be taken back").isFalse();
  }

  private void requireKeptRows() {
    assumeThat(keepsRows()).as("nothing is kept that could be read back").isTrue();
  }

  private void requireStream() {
    assumeThat(factory().streams()).as("files are written table by table").isTrue();
  }

  @Override
  final Stream<?> covered() {
    return Stream.of(factory());
  }

  private Path target(String name) {
    return folder.resolve(name);
  }

  private SinkRun<?> open(Path directory) throws IOException {
    List<Sample> samples = SampleTables.all();
    SinkContext context =
        new SinkContext(
            "contract",
            samples.stream().map(Sample::table).toList(),
            directory,
            42,
            "0".repeat(64),
            1,
            "0.0.0-test",
            Map.of("rows", "813"));
    return SinkRun.of(factory().open(context, options()), samples);
  }

  private void assertComplete(Path directory) throws Exception {
    if (!keepsRows()) {
      return;
    }
    for (Sample sample : SampleTables.all()) {
      List<List<Object>> expected = new ArrayList<>();
      for (int row = 0; row < sample.table().rowCount(); row++) {
        int position = row;
        List<Object> values = new ArrayList<>();
        sample.columns().forEach(column -> values.add(column.value(position)));
        expected.add(values);
      }
      assertThat(read(directory, sample.table()))
          .as("the rows of " + sample.table().name())
          .isEqualTo(expected);
    }
  }

  /** The factory can be found, made and called by its name on the command line. */
  @Test
  public final void theFactoryIsFitForTheCommandLine() {
    FactoryChecks.fit(factory(), factory().id(), factory().options());
  }

  /** Every value of every type comes back, nulls and awkward texts included. */
  @Test
  public final void everyValueComesBack() throws Exception {
    requireKeptRows();
    open(target("whole")).write(1_000).commit();
    assertComplete(target("whole"));
  }

  /** Small chunks give the same rows. */
  @Test
  public final void chunksOfAnySizeGiveTheSameRows() throws Exception {
    requireKeptRows();
    for (int chunkRows : new int[] {1, 64, 100}) {
      Path directory = target("chunks-" + chunkRows);
      open(directory).write(chunkRows).commit();
      assertComplete(directory);
    }
  }

  /** Chunks may be prepared on many threads and in any order: the rows, and bytes, are the same. */
  @Test
  public final void chunksPreparedInAnyOrderOnManyThreadsGiveTheSameRows() throws Exception {
    open(target("one")).write(17).commit();
    open(target("threads")).writePreparedInParallel(17).commit();
    assertComplete(target("threads"));
    if (writesTheSameBytes() && keepsRows()) {
      assertThat(FolderDigest.of(target("threads"))).isEqualTo(FolderDigest.of(target("one")));
    }
  }

  /** A chunk is shared with others: writing it changes none of its values. */
  @Test
  public final void chunksAreNotChanged() throws Exception {
    SinkRun<?> run = open(target("unchanged"));
    List<Chunk> chunks = run.chunks(50);
    List<List<List<Object>>> before = chunks.stream().map(Chunks::values).toList();
    run.write(chunks).commit();
    assertThat(chunks.stream().map(Chunks::values).toList()).isEqualTo(before);
  }

  /** What was made is told table by table, with the number of rows and where they are. */
  @Test
  public final void theReceiptTellsRowsAndPlacesInTheOrderOfTheTables() throws Exception {
    Receipt receipt = open(target("receipt")).write(100).commit();
    List<String> tables = receipt.outputs().stream().map(Receipt.Output::table).distinct().toList();
    assertThat(tables).containsExactly("customer", "order", "nothing");
    for (Sample sample : SampleTables.all()) {
      String table = sample.table().name();
      List<Receipt.Output> outputs =
          receipt.outputs().stream().filter(output -> output.table().equals(table)).toList();
      assertThat(outputs.stream().mapToLong(Receipt.Output::rows).sum())
          .as("rows of " + table)
          .isEqualTo(sample.table().rowCount());
      assertThat(outputs).allSatisfy(output -> assertThat(output.location()).isNotBlank());
    }
  }

  /** Until the commit, nothing looks like a result. */
  @Test
  public final void nothingLooksFinishedBeforeTheCommit() throws Exception {
    requireFiles();
    SinkRun<?> run = open(target("pending"));
    assertThat(looksFinished(target("pending"))).as("after opening").isFalse();
    run.write(64);
    assertThat(looksFinished(target("pending"))).as("after the last chunk").isFalse();
    run.commit();
    assertThat(looksFinished(target("pending"))).as("after the commit").isTrue();
  }

  /** A run that ends early leaves nothing, at whatever point it ends. */
  @Test
  public final void anAbortLeavesNothing() throws Exception {
    requireFiles();
    for (int appended : new int[] {0, 1, 4, 14}) {
      Path directory = target("aborted-" + appended);
      SinkRun<?> run = open(directory);
      run.writeFirst(64, appended);
      run.abort();
      assertThat(looksFinished(directory)).as("after %d chunks", appended).isFalse();
    }
  }

  /** Chunks that were prepared and never appended are forgotten with everything else. */
  @Test
  public final void anAbortAfterAFailureElsewhereLeavesNothing() throws Exception {
    requireFiles();
    SinkRun<?> run = open(target("failed"));
    run.prepareOnly(64);
    run.writeFirst(64, 2);
    run.abort();
    assertThat(looksFinished(target("failed"))).isFalse();
  }

  /**
   * Closing twice does no harm: a second abort is quiet, one after the commit takes nothing back.
   */
  @Test
  public final void closingTwiceDoesNoHarm() throws Exception {
    SinkRun<?> aborted = open(target("twice"));
    aborted.writeFirst(64, 3);
    aborted.abort();
    aborted.abort();
    assertThat(looksFinished(target("twice"))).isFalse();
    SinkRun<?> committed = open(target("committed"));
    committed.write(64).commit();
    committed.abort();
    assertComplete(target("committed"));
  }

  /** Rows come in small parcels, those of several tables in turns and not in their order. */
  @Test
  public final void aStreamTakesParcelsOfTablesInTurns() throws Exception {
    requireStream();
    open(target("turns")).writeInTurns(7).commit();
    assertComplete(target("turns"));
  }

  /** Nothing may come for a while, before the first row, among the rows and after the last one. */
  @Test
  public final void aStreamMayPause() throws Exception {
    requireStream();
    SinkRun<?> run = open(target("pauses"));
    run.pause();
    run.writeFirst(64, 3);
    run.pause();
    run.writeFrom(64, 3);
    run.pause();
    run.commit();
    assertComplete(target("pauses"));
  }

  /** Once a sink is opened, what an earlier run left there no longer looks finished. */
  @Test
  public final void openingTakesAwayWhatAnEarlierRunFinished() throws Exception {
    requireKeptRows();
    requireFiles();
    Path directory = target("again");
    open(directory).write(1_000).commit();
    assumeThat(looksFinished(directory)).isTrue();
    SinkRun<?> second = open(directory);
    assertThat(looksFinished(directory)).as("after opening it again").isFalse();
    second.write(64).commit();
    assertComplete(directory);
  }
}
