package dev.datagen.sink.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileOptionsTest {

  @ParameterizedTest
  @CsvSource({
    ", , .sql, NONE",
    ".sql.gz, , .sql.gz, GZIP",
    ".ddl.zst, , .ddl.zst, ZSTD",
    ", ZSTD, .sql.zst, ZSTD",
    ".ddl, GZIP, .ddl.gz, GZIP",
    ".sql.gz, GZIP, .sql.gz, GZIP"
  })
  void theEndingTellsTheCompressionOrTheOtherWayRound(
      String extension, Compression compression, String ending, Compression chosen) {
    FileOptions options = FileOptions.of("sql", extension, ".sql", compression, null);
    assertThat(options.extension()).isEqualTo(ending);
    assertThat(options.compression()).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {".sql.bz2", ".csv.xz", ".zip", ".csv.GZ", ".csv.lz4"})
  void anEndingOfAnotherCompressionIsRefusedWithAHint(String extension) {
    assertThatThrownBy(() -> FileOptions.of("csv", extension, ".csv", null, null))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("sinks.csv.extension")
        .hasMessageContaining("\"" + extension + "\" names a compression that is not written")
        .hasMessageContaining("end it in .gz or .zst, or in .csv for none");
  }

  @Test
  void whatDoesNotGoTogetherOrIsNoEndingIsRefused() {
    assertThatThrownBy(() -> FileOptions.of("csv", ".csv.gz", ".csv", Compression.ZSTD, null))
        .hasMessageContaining("does not go with the compression");
    assertThatThrownBy(() -> FileOptions.of("csv", "../csv", ".csv", null, null))
        .hasMessageContaining("is no ending of a file name");
  }
}
