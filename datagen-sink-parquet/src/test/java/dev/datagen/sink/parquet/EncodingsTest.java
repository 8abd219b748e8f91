package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.sink.parquet.Tables.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the footer says of encodings, codecs and statistics, as another reader understands it. */
class EncodingsTest {

  private static final int ROWS = 20_000;

  private static final Table TABLE = table();

  @TempDir Path folder;

  private static Table table() {
    SplittableRandom random = new SplittableRandom(1);
    return Tables.table(
        "typical",
        List.of(
            Tables.column("id", ColumnType.INT, false),
            Tables.column("hash", ColumnType.INT, false),
            Tables.column("day", ColumnType.DATE, false),
            Tables.column("value", ColumnType.FLOAT, false),
            Tables.column("country", ColumnType.STRING, false),
            Tables.column("rare", ColumnType.INT, true)),
        LongColumn.of(LongStream.range(1, ROWS + 1).toArray()),
        LongColumn.of(random.longs(ROWS).toArray()),
        LongColumn.of(random.longs(ROWS, 19_000, 20_000).toArray()),
        DoubleColumn.of(random.doubles(ROWS).toArray()),
        new DictionaryColumn(
            random.ints(ROWS, 0, 3).toArray(),
            Dictionary.of(List.of("CZ", "NZ", "JP")),
            Nulls.NONE),
        LongColumn.of(new long[ROWS]).withNulls(Nulls.of(new long[] {1L << 40})));
  }

  @Test
  void every_column_has_the_encoding_that_suits_its_values() throws Exception {
    write(ParquetOptions.defaults());
    assertThat(query("path_in_schema, encodings"))
        .containsExactly(
            List.of("id", "DELTA_BINARY_PACKED"),
            List.of("hash", "PLAIN"),
            List.of("day", "DELTA_BINARY_PACKED"),
            List.of("value", "PLAIN"),
            List.of("country", "PLAIN, RLE_DICTIONARY"),
            List.of("rare", "DELTA_BINARY_PACKED"));
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void every_column_has_the_codec_asked_for(Compression compression) throws Exception {
    write(new ParquetOptions(compression, null, 100_000, null));
    assertThat(query("DISTINCT compression")).containsExactly(List.of(compression.codec().name()));
  }

  @Test
  void values_take_the_room_that_they_need() throws Exception {
    write(ParquetOptions.defaults());
    List<List<Object>> sizes = query("path_in_schema, total_compressed_size");
    assertThat((long) sizes.get(0).get(1)).as("ascending ids").isLessThan(ROWS / 20);
    assertThat((long) sizes.get(2).get(1)).as("ten bits and a sign").isLessThan(ROWS * 12 / 8);
    assertThat((long) sizes.get(4).get(1)).as("two bits").isLessThan(ROWS * 2 / 8 + 100);
    assertThat((long) sizes.get(5).get(1)).as("a single null").isLessThan(ROWS / 20);
    assertThat(Files.size(file())).isLessThan(ROWS * 20L);
  }

  @Test
  void statistics_say_least_greatest_and_how_many_are_null() throws Exception {
    write(ParquetOptions.defaults());
    assertThat(query("path_in_schema, stats_min_value, stats_max_value, stats_null_count"))
        .contains(
            List.of("id", "1", "20000", 0L),
            List.of("country", "CZ", "NZ", 0L),
            List.of("rare", "0", "0", 1L));
  }

  @Test
  void statistics_leave_out_what_has_no_order() throws Exception {
    Table table =
        Tables.table(
            "typical",
            List.of(
                Tables.column("nan", ColumnType.FLOAT, false),
                Tables.column("zero", ColumnType.FLOAT, false),
                Tables.column("no", ColumnType.BOOL, false)),
            DoubleColumn.of(1, Double.NaN, 3),
            DoubleColumn.of(0.0, -0.0, 0.0),
            BooleanColumn.of(false, false, false));
    Tables.write(folder, ParquetOptions.defaults(), 10, table);
    assertThat(query("path_in_schema, stats_min_value, stats_max_value"))
        .containsExactly(
            Arrays.asList("nan", null, null),
            List.of("zero", "-0.0", "0.0"),
            List.of("no", "false", "false"));
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
  }

  @Test
  void readers_that_skip_by_statistics_find_the_same_rows() throws Exception {
    Tables.write(folder, new ParquetOptions(Compression.SNAPPY, null, 1000, null), 300, TABLE);
    assertThat(
            Reading.duckdb(
                "SELECT count(*), min(id) FROM %s WHERE id BETWEEN 4321 AND 9876", file()))
        .containsExactly(List.of(5556L, 4321L));
  }

  private void write(ParquetOptions options) throws Exception {
    Tables.write(folder, options, ROWS, TABLE);
  }

  private List<List<Object>> query(String columns) throws Exception {
    return Reading.duckdb("SELECT " + columns + " FROM parquet_metadata(%s)", file());
  }

  private Path file() {
    return folder.resolve("typical.parquet");
  }
}
