package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.testkit.contract.SampleTables.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every source promises {@code validate}: each table is found once, and each row and value of
 * it comes back as it was written, whoever reads which part. Extend it and say how the tables get
 * to where the source finds them, best by a writer that you did not write.
 *
 * @param <O> the source's options
 */
public abstract class SourceContract<O extends Record> extends Contract {

  private static final int AT_ONCE = 1_000;

  @TempDir private Path folder;

  /** The source's factory. */
  protected abstract SourceFactory<O> factory();

  /** The options to read with. */
  protected abstract O options();

  /**
   * Stores {@link #chunks} where the source finds them. Called once for each test.
   *
   * @param directory an empty folder for it, if a folder is needed
   * @return the location: what {@code --data} or {@code --from-kafka} would name
   */
  protected abstract String store(Path directory) throws Exception;

  /**
   * A location of which nothing can be read; by default a folder that is not there.
   *
   * @param directory an empty folder
   */
  protected String unreadable(Path directory) throws Exception {
    return directory.resolve("nowhere").toString();
  }

  /** The tables, in the order in which they are written. */
  protected static List<TableSchema> tables() {
    return SampleTables.all().stream().map(Sample::table).toList();
  }

  /** The rows of all tables, in the order in which they are written. */
  protected static List<Chunk> chunks() {
    return SampleTables.all().stream()
        .flatMap(sample -> Chunks.of(sample.table(), sample.columns(), 100).stream())
        .toList();
  }

  /** Stores {@link #chunks} by a sink. */
  protected static <S extends Record> void write(Path directory, SinkFactory<S> sink, S sinkOptions)
      throws IOException {
    SinkContext context =
        new SinkContext(
            "contract", tables(), directory, 42, "0".repeat(64), 1, "0.0.0-test", Map.of());
    SinkRun.of(sink.open(context, sinkOptions), SampleTables.all()).write(100).commit();
  }

  @Override
  final Stream<?> covered() {
    return Stream.of(factory());
  }

  private Source open(List<TableSchema> declared, String location) throws IOException {
    return factory().open(new SourceContext("contract", declared, List.of(location)), options());
  }

  private Source stored() throws Exception {
    return open(tables(), store(folder.resolve("stored")));
  }

  private static SourceTable table(Source source, Sample sample) {
    return source.tables().stream()
        .filter(table -> table.name().equals(sample.table().name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no table " + sample.table().name()));
  }

  private static List<Sample> filled() {
    return SampleTables.all().stream().filter(sample -> sample.table().rowCount() > 0).toList();
  }

  /** Positions in the source of all columns of a table, in the order of their declaration. */
  private static List<Integer> declared(SourceTable found, Sample sample) {
    List<String> names = found.columns().stream().map(SourceColumn::name).toList();
    return sample.table().columns().stream().map(column -> names.indexOf(column.name())).toList();
  }

  /** All rows of a table, each with the values of the columns asked for. */
  private static List<List<Object>> rows(SourceTable found, List<Integer> columns, int maxRows)
      throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (SourceSplit split : found.splits()) {
      rows.addAll(rows(split, columns, maxRows));
    }
    return rows;
  }

  private static List<List<Object>> rows(SourceSplit split, List<Integer> columns, int maxRows)
      throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (SourceReader reader = split.open(columns)) {
      for (List<Column> read = reader.read(maxRows); !read.isEmpty(); read = reader.read(maxRows)) {
        assertThat(read).as("the columns asked for").hasSameSizeAs(columns);
        int size = read.get(0).size();
        assertThat(size).as("rows of one call").isBetween(1, maxRows);
        assertThat(read).as("columns of one size").allMatch(column -> column.size() == size);
        for (int i = 0; i < size; i++) {
          int row = i;
          List<Object> values = new ArrayList<>();
          read.forEach(column -> values.add(column.value(row)));
          rows.add(values);
        }
      }
      assertThat(reader.read(maxRows)).as("behind the last row").isEmpty();
    }
    return rows;
  }

  /** The factory can be found, made and called by its name on the command line. */
  @Test
  public final void theFactoryIsFitForTheCommandLine() {
    FactoryChecks.fit(factory(), factory().id(), factory().options());
  }

  /** Each table is there once, without a problem, with the columns and types that were written. */
  @Test
  public final void everyTableIsFoundOnceWithItsColumns() throws Exception {
    try (Source source = stored()) {
      assertThat(source.tables().stream().map(SourceTable::name))
          .containsExactlyInAnyOrderElementsOf(tables().stream().map(TableSchema::name).toList());
      assertThat(source.tables()).extracting(SourceTable::problem).containsOnly("");
      for (Sample sample : filled()) {
        SourceTable found = table(source, sample);
        assertThat(found.columns().stream().map(column -> column.name() + " " + column.type()))
            .containsExactlyInAnyOrderElementsOf(
                sample.table().columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .toList());
      }
    }
  }

  /** Every value of every type comes back in its row, nulls and awkward texts included. */
  @Test
  public final void everyValueComesBack() throws Exception {
    try (Source source = stored()) {
      for (Sample sample : filled()) {
        SourceTable found = table(source, sample);
        List<List<Object>> expected = new ArrayList<>();
        for (int i = 0; i < sample.table().rowCount(); i++) {
          int row = i;
          List<Object> values = new ArrayList<>();
          sample.columns().forEach(column -> values.add(column.value(row)));
          expected.add(values);
        }
        assertThat(rows(found, declared(found, sample), AT_ONCE))
            .as("the rows of " + sample.table().name())
            .isEqualTo(expected);
      }
    }
  }

  /** Only the columns asked for come, in the order asked for. */
  @Test
  public final void columnsComeAsTheyAreAskedFor() throws Exception {
    try (Source source = stored()) {
      Sample sample = filled().get(0);
      SourceTable found = table(source, sample);
      List<Integer> columns = new ArrayList<>(declared(found, sample));
      List<List<Object>> reversed = new ArrayList<>();
      for (List<Object> row : rows(found, columns, AT_ONCE)) {
        List<Object> values = new ArrayList<>(row);
        Collections.reverse(values);
        reversed.add(values);
      }
      Collections.reverse(columns);
      assertThat(rows(found, columns, AT_ONCE)).as("all, reversed").isEqualTo(reversed);
      assertThat(rows(found, columns.subList(2, 3), AT_ONCE))
          .as("one of them")
          .isEqualTo(reversed.stream().map(row -> row.subList(2, 3)).toList());
    }
  }

  /** Never are more rows given than asked for, and nothing comes behind the last one. */
  @Test
  public final void readsOfAnySizeGiveTheSameRows() throws Exception {
    try (Source source = stored()) {
      for (Sample sample : filled()) {
        SourceTable found = table(source, sample);
        List<Integer> columns = declared(found, sample);
        List<List<Object>> expected = rows(found, columns, AT_ONCE);
        for (int maxRows : new int[] {1, 7, 64}) {
          assertThat(rows(found, columns, maxRows)).as("%d at once", maxRows).isEqualTo(expected);
        }
      }
    }
  }

  /** Splits are read on many threads at once, and more than once. */
  @Test
  public final void splitsReadOnManyThreadsGiveTheSameRows() throws Exception {
    try (Source source = stored()) {
      for (Sample sample : filled()) {
        SourceTable found = table(source, sample);
        List<Integer> columns = declared(found, sample);
        List<List<Object>> expected = rows(found, columns, AT_ONCE);
        Callable<List<List<Object>>> task = () -> rows(found, columns, 64);
        for (List<List<Object>> read : Parallel.run(Collections.nCopies(4, task))) {
          assertThat(read).as("read on several threads at once").isEqualTo(expected);
        }
      }
    }
  }

  /** Where a number of rows is told before they are read, it is the right one. */
  @Test
  public final void rowsAreCountedRight() throws Exception {
    try (Source source = stored()) {
      for (Sample sample : SampleTables.all()) {
        SourceTable found = table(source, sample);
        long rows = sample.table().rowCount();
        assertThat(found.rows().orElse(rows)).as(sample.table().name()).isEqualTo(rows);
        for (SourceSplit split : found.splits()) {
          if (split.rows() >= 0) {
            List<Integer> all = IntStream.range(0, found.columns().size()).boxed().toList();
            assertThat(rows(split, all, AT_ONCE)).as("rows of a split").hasSize((int) split.rows());
          }
        }
      }
    }
  }

  /** A table that is declared and not there is not found, or found with a problem that names it. */
  @Test
  public final void aMissingTableIsNotMadeUp() throws Exception {
    TableSchema likeness = tables().get(1);
    TableSchema missing =
        new TableSchema(
            "missing",
            "",
            likeness.columns(),
            likeness.primaryKey(),
            likeness.timeColumn(),
            likeness.parents(),
            likeness.rowCount());
    List<TableSchema> declared = new ArrayList<>(tables());
    declared.add(missing);
    try (Source source = open(declared, store(folder.resolve("stored")))) {
      for (SourceTable found : source.tables()) {
        if (found.name().equals("missing")) {
          assertThat(found.problem()).contains("missing");
        }
      }
    }
  }

  /** A location of which nothing can be read is told when it is opened. */
  @Test
  public final void aLocationThatCannotBeReadIsTold() throws Exception {
    String location = unreadable(folder);
    assertThatThrownBy(() -> open(tables(), location).close())
        .isInstanceOfAny(IOException.class, ProblemException.class)
        .hasMessageContaining(location);
  }

  /** Readers are closed before their end, and everything may be closed twice. */
  @Test
  public final void closingEarlyAndTwiceDoesNoHarm() throws Exception {
    Source source = stored();
    Sample sample = filled().get(0);
    SourceTable found = table(source, sample);
    SourceReader reader = found.splits().get(0).open(declared(found, sample));
    reader.read(1);
    reader.close();
    reader.close();
    assertThat(rows(found, declared(found, sample), AT_ONCE))
        .as("read by another one")
        .hasSize((int) sample.table().rowCount());
    source.close();
    source.close();
  }
}
