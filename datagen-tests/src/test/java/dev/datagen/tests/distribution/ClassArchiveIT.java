package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive is made beside the first run, and no run ever fails for it. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveIT {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();

  private static final String FROM_ARCHIVE = "source: shared objects file (top)";

  @TempDir Path folder;

  @Test
  void theFirstRunMakesTheArchiveAndTheNextOneStartsFromIt() throws Exception {
    assertThat(logged("plugins")).doesNotContain(FROM_ARCHIVE);
    Path archive = awaitArchive();
    assertThat(logged("plugins"))
        .contains(FROM_ARCHIVE + "\n")
        .contains("dev.datagen.cli.Cli source")
        // factories alone, none of what they need for their work
        .contains("dev.datagen.plugins.faker.FakerFactory")
        .doesNotContain(
            "net.datafaker.", "org.apache.kafka.clients.", "org.apache.parquet.column.");
    assertThat(logged("--help")).doesNotContain("dev.datagen.plugins.", "dev.datagen.sink.");
    Files.delete(archive);
    Files.writeString(archive, "no archive at all");
    Shell.Result damaged = run("--version");
    assertThat(damaged.code()).isZero();
    assertThat(damaged.err()).isEmpty();
    assertThat(damaged.out()).startsWith("datagen ").hasLineCount(2);
  }

  @Test
  void whatNobodyUsedForAMonthIsRemovedFromTheCache() throws Exception {
    Path cache = Files.createDirectories(folder.resolve("cache").resolve("datagen"));
    Path old = unused(Files.createFile(cache.resolve("classes-1-2.failed")));
    Path recent = Files.createFile(cache.resolve("classes-3-4.failed"));
    Path oldBroker = Files.createDirectory(cache.resolve("embedded-1"));
    unused(Files.createFile(oldBroker.resolve("kafka.jar")));
    Path broker = Files.createDirectory(cache.resolve("embedded-2"));
    unused(Files.createFile(broker.resolve("registry.jar")));
    Files.createFile(broker.resolve("kafka.jar"));
    assertThat(run("--version").code()).isZero();
    awaitArchive();
    assertThat(old).doesNotExist();
    assertThat(oldBroker).doesNotExist();
    assertThat(recent).exists();
    assertThat(broker.resolve("registry.jar")).exists();
  }

  private static Path unused(Path file) throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
    Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(then, then, null);
    return file;
  }

  @Test
  void manyFirstRunsAtOnceMakeOneArchive() throws Exception {
    List<Shell.Running> runs =
        List.of(start("--version"), start("--version"), start("--version"), start("--version"));
    for (Shell.Running running : runs) {
      Shell.Result result = Shell.await(running);
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.err()).isEmpty();
    }
    awaitArchive();
    assertThat(archives()).hasSize(1);
  }

  @Test
  void aCacheThatCannotBeWrittenToIsNoHindrance() throws Exception {
    Path file = Files.createFile(folder.resolve("cache"));
    Shell.Result result =
        new Shell(folder, environment(Map.of("XDG_CACHE_HOME", file.toString())))
            .run(COMMAND, "--version");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void nothingIsMadeWhereThatIsSwitchedOff() throws Exception {
    Shell.Result result =
        new Shell(folder, environment(Map.of("DATAGEN_ARCHIVE", "off"))).run(COMMAND, "--version");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  private Shell.Result run(String... arguments) throws IOException, InterruptedException {
    return Shell.await(start(arguments));
  }

  private Shell.Running start(String... arguments) throws IOException {
    return new Shell(folder, environment(Map.of())).start(COMMAND, arguments);
  }

  /** What a run says about the classes it loads. */
  private String logged(String command) throws IOException, InterruptedException {
    Shell.Result result =
        new Shell(folder, environment(Map.of("DATAGEN_OPTS", "-Xlog:class+load")))
            .run(COMMAND, command);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private Map<String, String> environment(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.putAll(changes);
    return environment;
  }

  private List<Path> archives() throws IOException {
    Path place = folder.resolve("cache").resolve("datagen");
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  /** Waits until the archive is there and nobody works at it any more. */
  private Path awaitArchive() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (archives().isEmpty() || isAtWork()) {
      assertThat(System.nanoTime()).as("waiting for the archive").isLessThan(deadline);
      Thread.sleep(50);
    }
    return archives().get(0);
  }

  private boolean isAtWork() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("cache").resolve("datagen"))) {
      return entries.anyMatch(file -> file.toString().endsWith(".lock"));
    }
  }
}
