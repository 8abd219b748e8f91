package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.sink.parquet.Tables.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When strings stay coded, and what happens when they cannot. */
class DictionariesTest {

  private static final List<ColumnSchema> SCHEMA =
      List.of(Tables.column("word", ColumnType.STRING, false));

  @TempDir Path folder;

  @Test
  void a_small_dictionary_stays_one_in_every_row_group() throws Exception {
    Table table = coded(words(100), 5000);
    Tables.write(folder, options(2000), 700, table);
    assertThat(encodings()).containsExactly("RLE_DICTIONARY", "RLE_DICTIONARY", "RLE_DICTIONARY");
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
  }

  @Test
  void a_dictionary_with_more_values_than_the_row_group_has_rows_is_written_out() throws Exception {
    Table table = coded(words(600), 2500);
    Tables.write(folder, options(1000), 1000, table);
    assertThat(encodings())
        .containsExactly("RLE_DICTIONARY", "RLE_DICTIONARY", "DELTA_LENGTH_BYTE_ARRAY");
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
  }

  @Test
  void a_dictionary_of_very_long_values_is_written_out() throws Exception {
    Table table = coded(List.of("x".repeat(600_000), "y".repeat(600_000)), 4);
    Tables.write(folder, options(1000), 1000, table);
    assertThat(encodings()).containsExactly("DELTA_LENGTH_BYTE_ARRAY");
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
  }

  @Test
  void a_product_of_two_billion_values_is_never_made_whole() throws Exception {
    Dictionary product = new Product(1 << 30);
    int[] codes = new SplittableRandom(5).ints(3000, 0, product.size()).toArray();
    Table table = Tables.table("words", SCHEMA, new DictionaryColumn(codes, product, Nulls.NONE));
    Tables.write(folder, options(100_000), 1000, table);
    assertThat(encodings()).containsExactly("DELTA_LENGTH_BYTE_ARRAY");
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
    assertThat(Reading.duckdb("SELECT count(*) FROM %s WHERE word LIKE '%x-%'", file()))
        .containsExactly(List.of(3000L));
  }

  @Test
  void pages_with_another_dictionary_than_the_row_groups_first_are_written_out() throws Exception {
    Table first = coded(words(10), 1000);
    Table second = coded(words(20), 1000);
    List<Chunk> chunks = new ArrayList<>();
    Table whole =
        Tables.table("words", SCHEMA, Utf8Column.of(new String[2000]).withNulls(Nulls.NONE));
    chunks.add(new Chunk(whole.schema(), 0, 0, 1000, first.columns()));
    chunks.add(new Chunk(whole.schema(), 1, 1000, 1000, second.columns()));
    ParquetSink sink = Tables.open(folder, options(5000), whole);
    List<PreparedChunk> prepared = new ArrayList<>();
    for (Chunk chunk : chunks) {
      prepared.add(sink.prepare(chunk));
    }
    for (PreparedChunk chunk : prepared) {
      sink.append(chunk);
    }
    sink.commit();
    List<List<Object>> expected = new ArrayList<>(first.rows());
    expected.addAll(second.rows());
    assertThat(Reading.ours(file())).isEqualTo(expected);
    assertThat(Reading.duckdb("SELECT word FROM %s", file())).isEqualTo(expected);
    assertThat(Reading.avro(file())).hasSize(2000);
  }

  @Test
  void an_equal_dictionary_made_anew_gives_the_same_bytes_as_the_shared_one() throws Exception {
    Table shared = coded(words(100), 5000);
    Tables.write(folder, options(2000), 700, shared);
    Path anew = folder.resolve("anew");
    ParquetSink sink = Tables.open(anew, options(2000), shared);
    for (Chunk chunk : shared.chunks(700)) {
      DictionaryColumn column = (DictionaryColumn) chunk.columns().get(0);
      var equal = new DictionaryColumn(column.codes(), Dictionary.of(words(100)), Nulls.NONE);
      Tables.appendTo(
          sink,
          new Chunk(chunk.table(), chunk.index(), chunk.firstRow(), chunk.size(), List.of(equal)));
    }
    sink.commit();
    assertThat(Files.mismatch(anew.resolve("words.parquet"), file())).isEqualTo(-1);
  }

  @Test
  void statistics_hold_the_least_and_greatest_word_in_the_order_of_bytes() throws Exception {
    Dictionary words = Dictionary.of(List.of("zebra", "Ωmega", "apple", "unused", "日本"));
    Table table =
        Tables.table(
            "words", SCHEMA, new DictionaryColumn(new int[] {0, 1, 2, 4, 0}, words, Nulls.NONE));
    Tables.write(folder, options(10), 10, table);
    assertThat(
            Reading.duckdb(
                "SELECT stats_min_value, stats_max_value FROM parquet_metadata(%s)", file()))
        .containsExactly(List.of("apple", "日本"));
  }

  @Test
  void long_strings_are_split_over_pages_of_bounded_size() throws Exception {
    String[] values =
        IntStream.range(0, 48).mapToObj(i -> i + "x".repeat(1 << 20)).toArray(String[]::new);
    Table table = Tables.table("words", SCHEMA, Utf8Column.of(values));
    Tables.write(folder, options(1000), 1000, table);
    assertThat(Reading.ours(file())).isEqualTo(table.rows());
    assertThat(Reading.duckdb("SELECT sum(length(word)) FROM %s", file()).get(0).get(0))
        .hasToString(
            String.valueOf(
                table.rows().stream().mapToInt(r -> ((String) r.get(0)).length()).sum()));
  }

  private Path file() {
    return folder.resolve("words.parquet");
  }

  private List<String> encodings() throws Exception {
    return Reading.duckdb("SELECT encodings FROM parquet_metadata(%s)", file()).stream()
        .map(row -> ((String) row.get(0)).replace("RLE, ", "").replace("PLAIN, ", ""))
        .map(text -> text.replaceAll(".*(RLE_DICTIONARY|DELTA_LENGTH_BYTE_ARRAY).*", "$1"))
        .toList();
  }

  private static ParquetOptions options(int rowGroupRows) {
    return new ParquetOptions(Compression.SNAPPY, null, rowGroupRows, null);
  }

  private static List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word " + i * 7919 + " ž").toList();
  }

  private static Table coded(List<String> words, int rows) {
    int[] codes = new SplittableRandom(rows).ints(rows, 0, words.size()).toArray();
    return Tables.table(
        "words", SCHEMA, new DictionaryColumn(codes, Dictionary.of(words), Nulls.NONE));
  }

  /** Codes as hexadecimal digits behind {@code x-}. */
  private record Product(int size) implements Dictionary {

    @Override
    public int length(int code) {
      return string(code).length();
    }

    @Override
    public int copy(int code, byte[] target, int offset) {
      byte[] value = string(code).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(value, 0, target, offset, value.length);
      return offset + value.length;
    }

    @Override
    public String string(int code) {
      return "x-" + Integer.toHexString(code);
    }
  }
}
