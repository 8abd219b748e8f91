package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Shard;
import dev.datagen.sink.parquet.Tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards share a folder and never look finished for each other. */
class ShardFilesTest {

  private static final Table TABLE = new RandomTables(9).next(300);

  @TempDir Path folder;

  private ParquetSink open(long seed, int number, int count) throws IOException {
    return (ParquetSink)
        new ParquetSinkFactory()
            .open(
                Tables.context(folder, seed, new Shard(number, count), TABLE),
                new ParquetOptions(Compression.NONE, null, 150, 200L));
  }

  private void write(long seed, int number, int count) throws IOException {
    ParquetSink sink = open(seed, number, count);
    for (Chunk chunk : TABLE.chunks(100)) {
      sink.append(sink.prepare(chunk));
    }
    sink.commit();
  }

  @Test
  void the_files_of_each_shard_have_names_of_their_own_that_sort_in_order() throws Exception {
    write(42, 2, 2);
    write(42, 1, 2);
    assertThat(names())
        .containsExactly(
            ".metadata-00001-of-00002.json",
            ".metadata-00002-of-00002.json",
            "random-00001-of-00002-00000.parquet",
            "random-00001-of-00002-00001.parquet",
            "random-00002-of-00002-00000.parquet",
            "random-00002-of-00002-00001.parquet");
  }

  @Test
  void the_metadata_names_the_shard_and_its_files() throws Exception {
    write(42, 2, 3);
    var metadata =
        new ObjectMapper().readTree(folder.resolve(".metadata-00002-of-00003.json").toFile());
    assertThat(metadata.get("shard").asText()).isEqualTo("2/3");
    assertThat(metadata.get("tables").get(0).get("files").get(0).get("name").asText())
        .isEqualTo("random-00002-of-00003-00000.parquet");
  }

  @Test
  void a_shard_made_again_removes_its_own_files_only() throws Exception {
    write(42, 1, 2);
    write(42, 2, 2);
    open(42, 1, 2);
    assertThat(names())
        .containsExactly(
            ".metadata-00002-of-00002.json",
            "random-00002-of-00002-00000.parquet",
            "random-00002-of-00002-00001.parquet");
  }

  @Test
  void a_shard_under_way_is_spared_by_the_others() throws Exception {
    ParquetSink first = open(42, 1, 2);
    List<Chunk> chunks = TABLE.chunks(100);
    first.append(first.prepare(chunks.get(0)));
    write(42, 2, 2);
    first.append(first.prepare(chunks.get(1)));
    first.append(first.prepare(chunks.get(2)));
    first.commit();
    assertThat(names()).hasSize(6);
  }

  @Test
  void a_shard_that_is_aborted_leaves_the_others() throws Exception {
    write(42, 1, 2);
    ParquetSink second = open(42, 2, 2);
    second.append(second.prepare(TABLE.chunks(100).get(0)));
    second.abort();
    assertThat(names())
        .containsExactly(
            ".metadata-00001-of-00002.json",
            "random-00001-of-00002-00000.parquet",
            "random-00001-of-00002-00001.parquet");
  }

  @Test
  void shards_of_another_seed_and_of_another_count_are_an_earlier_result() throws Exception {
    write(41, 2, 2);
    write(42, 3, 4);
    Tables.write(folder, ParquetOptions.defaults(), 100, TABLE);
    assertThat(names()).containsExactly(".metadata.json", "random.parquet");
    write(41, 2, 2);
    assertThat(names()).doesNotContain(".metadata.json", "random.parquet");
    write(42, 1, 2);
    assertThat(names())
        .containsExactly(
            ".metadata-00001-of-00002.json",
            "random-00001-of-00002-00000.parquet",
            "random-00001-of-00002-00001.parquet");
    open(42, 1, 3);
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
