package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.sink.parquet.Tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that looks finished is finished. */
class ResultFolderTest {

  private static final Table TABLE = new RandomTables(9).next(1000);

  @TempDir Path folder;

  @Test
  void the_metadata_describes_the_run_and_every_file_with_its_digest() throws Exception {
    ParquetOptions options = new ParquetOptions(Compression.ZSTD, 5, 300, 400L);
    Tables.write(folder, options, 100, TABLE);
    JsonNode metadata = new ObjectMapper().readTree(folder.resolve(".metadata.json").toFile());
    assertThat(metadata.fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "dataset",
            "schema_hash",
            "seed",
            "algorithm",
            "datagen_version",
            "sink",
            "metadata",
            "tables");
    assertThat(metadata.get("format").asInt()).isEqualTo(1);
    assertThat(metadata.get("dataset").asText()).isEqualTo("shop");
    assertThat(metadata.get("seed").asLong()).isEqualTo(42);
    assertThat(metadata.get("sink").toString())
        .isEqualTo(
            "{\"id\":\"parquet\",\"compression\":\"zstd\",\"zstd_level\":5,"
                + "\"row_group_rows\":300,\"rows_per_file\":400}");
    assertThat(metadata.get("metadata").toString())
        .isEqualTo("{\"plugin.core\":\"0.1.0\",\"rows.user\":\"5\"}");
    JsonNode table = metadata.get("tables").get(0);
    assertThat(table.get("rows").asLong()).isEqualTo(1000);
    assertThat(table.get("files")).hasSize(3);
    for (JsonNode file : table.get("files")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file.get("name").asText()));
      assertThat(file.get("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(file.get("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
  }

  @Test
  void nothing_has_its_final_name_before_the_commit() throws Exception {
    ParquetSink sink = Tables.open(folder, ParquetOptions.defaults(), TABLE);
    for (Chunk chunk : TABLE.chunks(100)) {
      sink.append(sink.prepare(chunk));
    }
    assertThat(names()).containsExactly(".random.parquet.inprogress");
    sink.commit();
    assertThat(names()).containsExactly(".metadata.json", "random.parquet");
  }

  @Test
  void an_abort_leaves_nothing_at_any_point() throws Exception {
    for (int appended = 0; appended <= 10; appended++) {
      ParquetSink sink =
          Tables.open(folder, new ParquetOptions(Compression.NONE, null, 150, 250L), TABLE);
      for (Chunk chunk : TABLE.chunks(100).subList(0, appended)) {
        sink.append(sink.prepare(chunk));
      }
      sink.abort();
      assertThat(names()).isEmpty();
      sink.abort();
    }
  }

  @Test
  void an_abort_after_the_commit_failed_takes_back_what_was_renamed() throws Exception {
    ParquetSink sink =
        Tables.open(folder, new ParquetOptions(Compression.NONE, null, 150, 250L), TABLE);
    for (Chunk chunk : TABLE.chunks(100)) {
      sink.append(sink.prepare(chunk));
    }
    Path obstacle = folder.resolve("random-00002.parquet");
    Files.createDirectories(obstacle.resolve("in the way"));
    assertThatThrownBy(sink::commit)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(obstacle.toString());
    sink.abort();
    assertThat(names()).containsExactly("random-00002.parquet");
  }

  @Test
  void a_run_over_an_earlier_result_removes_it_first_and_leaves_other_files() throws Exception {
    Tables.write(folder, new ParquetOptions(Compression.NONE, null, 150, 250L), 100, TABLE);
    Files.createFile(folder.resolve(".random.parquet.inprogress"));
    Files.createFile(folder.resolve("random.parquet.txt"));
    Files.createFile(folder.resolve("other.parquet"));
    ParquetSink sink = Tables.open(folder, ParquetOptions.defaults(), TABLE);
    assertThat(names()).containsExactly("other.parquet", "random.parquet.txt");
    for (Chunk chunk : TABLE.chunks(100)) {
      sink.append(sink.prepare(chunk));
    }
    sink.commit();
    assertThat(names())
        .containsExactly(".metadata.json", "other.parquet", "random.parquet", "random.parquet.txt");
    assertThat(Reading.ours(folder.resolve("random.parquet"))).isEqualTo(TABLE.rows());
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_named_and_kept() throws Exception {
    Path obstacle = Files.createDirectory(folder.resolve("random.parquet"));
    assertThatThrownBy(() -> Tables.open(folder, ParquetOptions.defaults(), TABLE))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot write " + obstacle + ": a folder of that name is in the way; move it away");
    assertThat(obstacle).isDirectory();
  }

  @Test
  void missing_folders_are_made() throws Exception {
    Path deep = folder.resolve("a").resolve("b");
    Tables.write(deep, ParquetOptions.defaults(), 100, TABLE);
    assertThat(deep.resolve("random.parquet")).exists();
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));
    for (Path path : List.of(file, file.resolve("below"))) {
      assertThatThrownBy(() -> Tables.open(path, ParquetOptions.defaults(), TABLE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot create the folder " + path)
          .hasMessageContaining("choose a folder that can be written to with --output-dir");
    }
  }

  @Test
  void an_abort_after_the_commit_leaves_the_result() throws Exception {
    ParquetSink sink = Tables.open(folder, ParquetOptions.defaults(), TABLE);
    for (Chunk chunk : TABLE.chunks(100)) {
      sink.append(sink.prepare(chunk));
    }
    sink.commit();
    sink.abort();
    assertThat(names()).containsExactly(".metadata.json", "random.parquet");
  }

  @Test
  void a_commit_before_all_rows_came_is_refused() throws Exception {
    ParquetSink sink = Tables.open(folder, ParquetOptions.defaults(), TABLE);
    sink.append(sink.prepare(TABLE.chunks(100).get(0)));
    assertThatThrownBy(sink::commit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("random has 100 of its 1000 rows");
    sink.abort();
    assertThat(names()).isEmpty();
  }

  @Test
  void a_level_without_zstd_is_refused() {
    assertThatThrownBy(
            () -> Tables.open(folder, new ParquetOptions(Compression.NONE, 3, 10, null), TABLE))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "sinks.parquet.zstd_level: is given, but the compression is none;"
                + " leave it out or choose compression zstd");
    assertThat(folder).isEmptyDirectory();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
