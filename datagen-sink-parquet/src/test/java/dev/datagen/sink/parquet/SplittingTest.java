package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.datagen.api.sink.Receipt;
import dev.datagen.sink.parquet.Tables.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and row groups begin at fixed rows; threads leave no trace in the bytes. */
class SplittingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 5000})
  void row_groups_have_the_rows_asked_for_whatever_the_chunk_size(int chunkRows) throws Exception {
    Table table = new RandomTables(1).next(2500);
    Tables.write(folder, new ParquetOptions(Compression.SNAPPY, null, 600, null), chunkRows, table);
    Path file = folder.resolve("random.parquet");
    assertThat(
            Reading.duckdb(
                "SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(%s)"
                    + " ORDER BY 1",
                file))
        .extracting(row -> row.get(1))
        .containsExactly(600L, 600L, 600L, 600L, 100L);
    assertThat(Reading.ours(file)).isEqualTo(table.rows());
  }

  @Test
  void a_table_is_split_into_numbered_files() throws Exception {
    Table table = new RandomTables(2).next(2500);
    ParquetOptions options = new ParquetOptions(Compression.SNAPPY, null, 300, 1000L);
    Receipt receipt = Tables.write(folder, options, 450, table);
    assertThat(receipt.outputs())
        .extracting(Receipt.Output::location, Receipt.Output::rows)
        .containsExactly(
            tuple(path("random-00000.parquet"), 1000L),
            tuple(path("random-00001.parquet"), 1000L),
            tuple(path("random-00002.parquet"), 500L));
    List<List<Object>> rows = new ArrayList<>();
    for (Receipt.Output output : receipt.outputs()) {
      assertThat(Files.size(Path.of(output.location()))).isEqualTo(output.bytes());
      rows.addAll(Reading.ours(Path.of(output.location())));
    }
    assertThat(rows).isEqualTo(table.rows());
  }

  @Test
  void an_empty_table_is_one_file_also_when_split() throws Exception {
    Table table = new RandomTables(3).next(0);
    Tables.write(folder, new ParquetOptions(Compression.NONE, null, 10, 10L), 10, table);
    assertThat(Reading.ours(folder.resolve("random-00000.parquet"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SNAPPY", "ZSTD", "NONE"})
  void the_bytes_are_the_same_for_any_number_of_threads(Compression compression) throws Exception {
    Table table = new RandomTables(4).next(20_000);
    ParquetOptions options = new ParquetOptions(compression, null, 3000, null);
    List<byte[]> files = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      Path run = folder.resolve("threads-" + threads);
      Tables.write(run, options, 500, threads, table);
      files.add(Files.readAllBytes(run.resolve("random.parquet")));
      files.add(Files.readAllBytes(run.resolve(".metadata.json")));
    }
    assertThat(files.get(2)).isEqualTo(files.get(0));
    assertThat(files.get(4)).isEqualTo(files.get(0));
    assertThat(files.get(3)).isEqualTo(files.get(1));
    assertThat(files.get(5)).isEqualTo(files.get(1));
  }

  @Test
  void several_tables_go_to_a_file_each() throws Exception {
    Table first = renamed(new RandomTables(5).next(100), "first");
    Table empty = renamed(new RandomTables(6).next(0), "empty");
    Table last = renamed(new RandomTables(7).next(50), "last");
    Receipt receipt = Tables.write(folder, ParquetOptions.defaults(), 30, first, empty, last);
    assertThat(receipt.outputs())
        .extracting(Receipt.Output::table)
        .containsExactly("first", "empty", "last");
    assertThat(Reading.ours(folder.resolve("first.parquet"))).isEqualTo(first.rows());
    assertThat(Reading.ours(folder.resolve("empty.parquet"))).isEmpty();
    assertThat(Reading.ours(folder.resolve("last.parquet"))).isEqualTo(last.rows());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Table renamed(Table table, String name) {
    return Tables.table(name, table.schema().columns(), table.columns());
  }
}
