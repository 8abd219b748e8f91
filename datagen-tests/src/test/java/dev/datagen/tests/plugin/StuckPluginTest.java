package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.Datagen;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.testkit.ChunkCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins that do not come back, wherever they are called: the run ends and names the JAR. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StuckPluginTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration ENOUGH_TO_READ = Duration.ofSeconds(4);
  private static final String PLAIN =
      """
      {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id",
       "rows": 40, "columns": [
        {"name": "id", "type": "int", "generator": {"sequence": {}}}%s]}]%s}
      """;

  /** For ever, whoever interrupts; without wearing out the machine, since nobody can stop it. */
  private static final String ENDLESS =
      "for (boolean on = true; on; ) {"
          + " try { Thread.sleep(1000); } catch (InterruptedException e) { on = true; } }";

  private static final String ONES =
      """
      long[] values = new long[rows.size()];
      java.util.Arrays.fill(values, 1);
      return LongColumn.of(values);
      """;

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void nameTheJar() {
    jar = folder.resolve("acme-1.2.3.jar");
  }

  private static String withColumn() {
    return PLAIN.formatted(
        ", {\"name\": \"value\", \"type\": \"int\", \"generator\": {\"acme\": {}}}", "");
  }

  private static String withValidator() {
    return PLAIN.formatted("", ", \"validators\": [{\"acme\": {}}]");
  }

  private Datagen datagen(String schema) {
    Registry registry = Registry.load(List.of(folder), LIMIT);
    byte[] text = schema.getBytes(StandardCharsets.UTF_8);
    return Datagen.of(DatasetReader.read(text, "thing.json", registry.vocabulary()), registry)
        .threads(2)
        .chunkRows(10)
        .pluginTimeout(LIMIT)
        .directory(folder.resolve("out"));
  }

  private String told(Runnable action) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, action::run);
    assertThat(thrown).as("a problem").isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    Problem problem = thrown.problems().get(0);
    assertThat(problem.category()).isEqualTo(Category.PLUGIN);
    assertThat(problem.toString()).contains(jar.toString(), "--plugin-timeout");
    return problem.toString();
  }

  private static Runnable toNowhere(Datagen datagen) {
    return datagen.to(ChunkCollector::new)::run;
  }

  @Test
  void aConstructorIsToldBeforeAnythingElse() throws IOException {
    new PluginJar().generator("public Acme() { " + ENDLESS + " }", ONES).write(jar);
    assertThat(told(() -> datagen(withColumn())))
        .contains("the plugins are not loaded", "acme.Acme", "does not come back");
  }

  @Test
  void aStaticInitialiserIsToldToo() throws IOException {
    new PluginJar().generator("static { " + ENDLESS + " }", ONES).write(jar);
    assertThat(told(() -> datagen(withColumn()))).contains("acme.Acme");
  }

  @Test
  void aPlanIsToldWithItsColumn() throws IOException {
    new PluginJar().generator("", ONES).planning(ENDLESS).write(jar);
    assertThat(told(() -> datagen(withColumn()).plan()))
        .contains("planning does not come to an end", "thing.value waits for acme.Acme");
  }

  @Test
  void aSampleIsToldWithItsColumn() throws IOException {
    new PluginJar().generator("", ENDLESS + ONES).write(jar);
    assertThat(told(() -> datagen(withColumn()).sample(5)))
        .contains("the sample is not made", "thing.value waits for acme.Acme$Made");
  }

  @ParameterizedTest
  @CsvSource({
    "open,the sink is not open",
    "position,the sink is not ready",
    "prepare,'is made, but not written'",
    "append,'chunk 0 of thing is made, but not written'",
    "commit,the run is not completed"
  })
  void aSinkIsToldWithWhatItWasAskedFor(String where, String what) throws IOException {
    new PluginJar().sink(where, ENDLESS).write(jar);
    Runnable run = datagen(PLAIN.formatted("", "")).to("acme", Map.of())::run;
    assertThat(told(run)).contains(what, "acme.Acme");
  }

  @Test
  void aSinkThatBlocksIsInterruptedAndMayTakeBackWhatItWrote() throws IOException {
    Path aborted = folder.resolve("aborted");
    new PluginJar()
        .sink("append", "try { Thread.sleep(100_000); } catch (InterruptedException e) { }")
        .sink(
            "abort",
            "try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"%s\")); }"
                    .formatted(aborted)
                + " catch (java.io.IOException e) { throw new IllegalStateException(e); }")
        .write(jar);
    Runnable run = datagen(PLAIN.formatted("", "")).to("acme", Map.of())::run;
    assertThat(told(run)).contains("acme.Acme");
    assertThat(Files.exists(aborted)).isTrue();
  }

  @Test
  void aSinkThatBlocksEvenWhenItIsEndedDoesNotKeepTheRun() throws IOException {
    new PluginJar().sink("append", ENDLESS).sink("abort", ENDLESS).write(jar);
    Runnable run = datagen(PLAIN.formatted("", "")).to("acme", Map.of())::run;
    assertThat(told(run)).contains("chunk 0 of thing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"observe", "merge", "conclude"})
  void aValidatorIsToldWhileDataAreMade(String where) throws IOException {
    new PluginJar().validator(where, ENDLESS).write(jar);
    assertThat(told(toNowhere(datagen(withValidator()))))
        .contains("the validator \"acme\" waits for acme.Acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"observe", "merge", "conclude"})
  void aValidatorIsToldWhileDataAreRead(String where) throws IOException {
    new PluginJar().validator("none", "").write(jar);
    datagen(withValidator()).pluginTimeout(Duration.ZERO).to("parquet", Map.of()).run();
    new PluginJar().validator(where, ENDLESS).write(jar);
    Path data = folder.resolve("out");
    assertThat(
            told(
                () ->
                    datagen(withValidator())
                        .pluginTimeout(ENOUGH_TO_READ)
                        .validate("parquet", List.of(data.toString()), Map.of())))
        .contains("the validator \"acme\" waits for acme.Acme");
  }

  @Test
  void aValidatorThatIsOnlyPlannedIsTold() throws IOException {
    new PluginJar().validator("plan", ENDLESS).write(jar);
    assertThat(told(() -> datagen(withValidator()).plan()))
        .contains("planning does not come to an end", "validators[0] waits for acme.Acme");
  }

  @Test
  void theOthersOfManyThreadsAreNotWaitedFor() throws IOException {
    new PluginJar().generator("", "if (rows.row(0) == 20) { " + ENDLESS + " }" + ONES).write(jar);
    assertThat(told(toNowhere(datagen(withColumn()).threads(4))))
        .contains("chunk 2 of thing is not made", "reproduce with", "--chunks thing=2");
  }
}
