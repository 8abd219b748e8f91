package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution as it is shipped. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

  private static final Path HOME =
      Path.of("..", "datagen-dist", "target", "datagen").toAbsolutePath().normalize();
  private static final Path COMMAND = HOME.resolve("bin/datagen");

  private static final String SCHEMA =
      """
      {
        "version": "1.0",
        "metadata": {"name": "shop"},
        "nodes": [
          {
            "id": "customer", "kind": "entity", "pk": "customer_id", "rows": 10000,
            "columns": [
              {"name": "customer_id", "type": "int", "generator": {"sequence": {}}},
              {
                "name": "city", "type": "string",
                "generator": {"choice": {"choices": ["Köln", "東京", "Oslo"]}}
              }
            ]
          }
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void pluginsHaveTheirOwnLibrariesAndNoneOfTheApplications() throws IOException {
    assertThat(names(HOME.resolve("lib")))
        .anyMatch(name -> name.startsWith("datagen-core-"))
        .noneMatch(name -> name.startsWith("datagen-plugins"))
        .noneMatch(name -> name.startsWith("datagen-sink"))
        .noneMatch(name -> name.startsWith("parquet"));
    for (String plugin : names(HOME.resolve("plugins"))) {
      Path place = HOME.resolve("plugins").resolve(plugin);
      assertThat(place.resolve("plugin.properties")).content().contains("plugin.id=" + plugin);
      assertThat(names(place.resolve("lib")))
          .anyMatch(name -> name.startsWith(plugin + "-"))
          .noneMatch(name -> name.startsWith("datagen-api"))
          .noneMatch(name -> name.startsWith("pf4j"))
          .noneMatch(name -> name.startsWith("slf4j"));
    }
  }

  @Test
  void itRunsFromAnywhereThroughALinkWithSpacesAndWithoutALocale() throws Exception {
    Path place = Files.createDirectories(folder.resolve("größe 東京"));
    Path link = Files.createSymbolicLink(place.resolve("data gen"), COMMAND);
    Path schema = Files.writeString(place.resolve("my schöp.json"), SCHEMA);
    Shell.Result result =
        shell(Map.of()).run(link, "generate", schema.toString(), "-o", place + "/out put");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("| customer | 10,000 | customer.parquet |", "größe 東京");
    assertThat(place.resolve("out put/customer.parquet")).isNotEmptyFile();
  }

  @Test
  void aPartOfATableIsWrittenAsAFileOfItsOwn() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    String[] part = {"--chunk-rows", "1000", "--chunks", "customer=3..5"};
    Shell.Result result =
        shell(Map.of())
            .run(COMMAND, "generate", schema.toString(), part[0], part[1], part[2], part[3]);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("| customer | 3,000 | customer.parquet |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv", "ndjson", "sql"})
  void everySinkOfTheDistributionWrites(String sink) throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Shell.Result result =
        shell(Map.of()).run(COMMAND, "generate", schema.toString(), "--sink", sink, "-o", "made");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("made/customer." + sink)).isNotEmptyFile();
    assertThat(folder.resolve("made/.metadata.json")).content().contains("\"" + sink + "\"");
  }

  @Test
  void theConsoleShowsTheFirstRows() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Shell.Result result =
        shell(Map.of())
            .run(
                COMMAND,
                "generate",
                schema.toString(),
                "--sink",
                "console",
                "--sink-option",
                "rows=3",
                "--html",
                "report.html");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("customer (10,000 rows)", "|           3 |", "10,000");
    assertThat(result.out()).doesNotContain("|           4 |");
    assertThat(folder.resolve("report.html")).content().contains("</html>");
  }

  @Test
  void aSampleShowsTextOfEveryScript() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Shell.Result result =
        shell(Map.of()).run(COMMAND, "generate", schema.toString(), "--dry-run-sample", "10");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("customer (10 rows)", "Köln", "東京");
  }

  @Test
  void aBrokenSchemaExitsWithTwoAndNoTrace() throws Exception {
    Path schema =
        Files.writeString(folder.resolve("shop.json"), SCHEMA.replace("choices", "choises"));
    Shell.Result result = shell(Map.of()).run(COMMAND, "generate", schema.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("shop.json:11:", "choises", "^", "error")
        .doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aRunThatIsTerminatedLeavesNothingThatLooksFinished() throws Exception {
    Path schema = Files.writeString(folder.resolve("shop.json"), SCHEMA);
    Path output = folder.resolve("out");
    Shell.Running running =
        shell(Map.of())
            .start(
                COMMAND,
                "generate",
                schema.toString(),
                "--rows",
                "5000000000",
                "-o",
                output.toString());
    awaitFile(output);
    running.process().destroy();
    Shell.Result result = Shell.await(running);
    assertThat(result.code()).as(result.err()).isEqualTo(143);
    assertThat(result.err()).contains("interrupted");
    assertThat(names(output)).noneMatch(name -> name.endsWith(".parquet"));
    assertThat(output.resolve(".metadata.json")).doesNotExist();
  }

  @Test
  void optionsForTheVirtualMachineArePassedOn() throws Exception {
    String options = "-XX:+UseSerialGC -Xmx48m -Dx=1";
    Shell.Result result = shell(Map.of("DATAGEN_OPTS", options)).run(COMMAND, "--version");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("datagen ");
    Shell.Result wrong = shell(Map.of("DATAGEN_OPTS", "-Xmx1")).run(COMMAND, "--version");
    assertThat(wrong.code()).isEqualTo(1);
  }

  @Test
  void aJavaThatIsMissingOrTooOldIsSaidInOneLine() throws Exception {
    Shell.Result none = shell(Map.of("JAVA_HOME", "/nowhere")).run(COMMAND, "--version");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("JAVA_HOME is /nowhere", "Java 17 or newer").hasLineCount(1);
    Path old = folder.resolve("old");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
    assertThat(old.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    Shell.Result result = shell(Map.of("JAVA_HOME", old.toString())).run(COMMAND, "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("is Java 8", "needs Java 17 or newer").hasLineCount(1);
  }

  private Shell shell(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.putAll(changes);
    return new Shell(folder, environment);
  }

  private static void awaitFile(Path output) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.isDirectory(output) || names(output).isEmpty()) {
      assertThat(System.nanoTime()).as("waiting for the run to begin").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
