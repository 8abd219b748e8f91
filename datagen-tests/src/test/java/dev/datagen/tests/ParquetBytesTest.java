package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same files, however many threads make them. */
class ParquetBytesTest {

  @TempDir Path folder;

  static List<String> examples() {
    return Examples.names();
  }

  private Map<String, String> files(String example, int threads) throws IOException {
    Path target = folder.resolve(example + threads);
    Generated.example(example)
        .rows(300)
        .chunkRows(40)
        .threads(threads)
        .to("parquet", Map.of())
        .directory(target)
        .run();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(target)) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), digest(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static String digest(byte[] bytes) {
    CRC32C digest = new CRC32C();
    digest.update(bytes);
    return bytes.length + " bytes, " + Long.toHexString(digest.getValue());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void filesAreTheSameBytesForAnyNumberOfThreads(String example) throws IOException {
    Map<String, String> one = files(example, 1);
    assertThat(one).hasSizeGreaterThan(1).containsKey(".metadata.json");
    assertThat(files(example, 2)).isEqualTo(one);
    assertThat(files(example, 16)).isEqualTo(one);
  }
}
