package dev.datagen.tests.plugin;

import static dev.datagen.tests.plugin.PluginJar.ENDLESS;
import static dev.datagen.tests.plugin.PluginJar.ONES;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins that do not come back, wherever they are called: the run ends and names the JAR. Each
 * case waits until the limit has passed, so all of them wait together.
 */
class StuckPluginTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration ENOUGH_TO_READ = Duration.ofSeconds(6);
  private static final int AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 180;

  private static final String PLAIN =
      """
      {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id",
       "rows": 40, "columns": [
        {"name": "id", "type": "int", "generator": {"sequence": {}}}%s]}]%s}
      """;
  private static final String NO_PLUGIN = PLAIN.formatted("", "");
  private static final String WITH_COLUMN =
      PLAIN.formatted(
          ", {\"name\": \"value\", \"type\": \"int\", \"generator\": {\"acme\": {}}}", "");
  private static final String WITH_VALIDATOR =
      PLAIN.formatted("", ", \"validators\": [{\"acme\": {}}]");

  @TempDir Path root;

  private final Map<String, Check> checks = new LinkedHashMap<>();

  /** One case. */
  private interface Check {
    void of(Place place) throws Exception;
  }

  /**
   * A folder with a plugin in it.
   *
   * @param folder nobody else's
   */
  private record Place(Path folder) {

    Path jar() {
      return folder.resolve("acme-1.2.3.jar");
    }

    Datagen datagen(String schema) {
      Registry registry = Registry.load(List.of(folder), LIMIT);
      byte[] text = schema.getBytes(StandardCharsets.UTF_8);
      return Datagen.of(DatasetReader.read(text, "thing.json", registry.vocabulary()), registry)
          .threads(2)
          .chunkRows(10)
          .pluginTimeout(LIMIT)
          .directory(folder.resolve("out"));
    }

    Runnable toNowhere(String schema) {
      return () -> datagen(schema).to(ChunkCollector::new).run();
    }

    Runnable toSink() {
      return () -> datagen(NO_PLUGIN).to("acme", Map.of()).run();
    }

    String told(Runnable action) {
      ProblemException thrown = catchThrowableOfType(ProblemException.class, action::run);
      assertThat(thrown).as("a problem").isNotNull();
      assertThat(thrown.problems()).hasSize(1);
      Problem problem = thrown.problems().get(0);
      assertThat(problem.category()).isEqualTo(Category.PLUGIN);
      assertThat(problem.toString()).contains(jar().toString(), "--plugin-timeout");
      return problem.toString();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotComeBackEndsTheRunAndIsNamed() throws IOException {
    loading();
    generators();
    sinks();
    validators();
    sources();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    Map<String, Future<?>> running = new LinkedHashMap<>();
    for (Map.Entry<String, Check> check : checks.entrySet()) {
      Place place = new Place(Files.createDirectory(root.resolve("case" + running.size())));
      running.put(
          check.getKey(),
          threads.submit(
              () -> {
                check.getValue().of(place);
                return null;
              }));
    }
    threads.shutdown();
    return running.entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> await(one.getValue())));
  }

  private static void await(Future<?> running) throws Throwable {
    try {
      running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private void loading() {
    checks.put(
        "a constructor, before anything else",
        place -> {
          new PluginJar().generator("public Acme() { " + ENDLESS + " }", ONES).write(place.jar());
          assertThat(place.told(() -> place.datagen(WITH_COLUMN)))
              .contains("the plugins are not loaded", "acme.Acme", "does not come back");
        });
    checks.put(
        "a static initialiser",
        place -> {
          new PluginJar().generator("static { " + ENDLESS + " }", ONES).write(place.jar());
          assertThat(place.told(() -> place.datagen(WITH_COLUMN))).contains("acme.Acme");
        });
  }

  private void generators() {
    checks.put(
        "a plan, with its column",
        place -> {
          new PluginJar().generator("", ONES).planning(ENDLESS).write(place.jar());
          assertThat(place.told(() -> place.datagen(WITH_COLUMN).plan()))
              .contains("planning does not come to an end", "thing.value waits for acme.Acme");
        });
    checks.put(
        "a sample, with its column",
        place -> {
          new PluginJar().generator("", ENDLESS + ONES).write(place.jar());
          assertThat(place.told(() -> place.datagen(WITH_COLUMN).sample(5)))
              .contains("the sample is not made", "thing.value waits for acme.Acme$Made");
        });
    checks.put(
        "one chunk of several, for which the other threads do not wait",
        place -> {
          new PluginJar()
              .generator("", "if (rows.row(0) == 20) { " + ENDLESS + " }" + ONES)
              .write(place.jar());
          Runnable run = () -> place.datagen(WITH_COLUMN).threads(4).to(ChunkCollector::new).run();
          assertThat(place.told(run))
              .contains("chunk 2 of thing is not made", "reproduce with", "--chunks thing=2");
        });
  }

  private void sinks() {
    Map<String, String> messages =
        Map.of(
            "open", "the sink is not open",
            "position", "the sink is not ready",
            "prepare", "is made, but not written",
            "append", "chunk 0 of thing is made, but not written",
            "commit", "the run is not completed");
    messages.forEach(
        (method, message) ->
            checks.put(
                "a sink's " + method,
                place -> {
                  new PluginJar().sink(method, ENDLESS).write(place.jar());
                  assertThat(place.told(place.toSink())).contains(message, "acme.Acme");
                }));
    checks.put(
        "a sink that is interrupted, and may take back what it wrote",
        place -> {
          Path aborted = place.folder().resolve("aborted");
          new PluginJar()
              .sink("append", "try { Thread.sleep(100_000); } catch (InterruptedException e) { }")
              .sink(
                  "abort",
                  "try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"%s\")); }"
                          .formatted(aborted)
                      + " catch (java.io.IOException e) { throw new IllegalStateException(e); }")
              .write(place.jar());
          assertThat(place.told(place.toSink())).contains("acme.Acme");
          assertThat(aborted).exists();
        });
    checks.put(
        "a sink that blocks even when it is ended",
        place -> {
          new PluginJar().sink("append", ENDLESS).sink("abort", ENDLESS).write(place.jar());
          assertThat(place.told(place.toSink())).contains("chunk 0 of thing");
        });
  }

  private void validators() {
    checks.put(
        "a validator that is only planned",
        place -> {
          new PluginJar().validator("plan", ENDLESS).write(place.jar());
          assertThat(place.told(() -> place.datagen(WITH_VALIDATOR).plan()))
              .contains("planning does not come to an end", "validators[0] waits for acme.Acme");
        });
    for (String method : List.of("observe", "merge", "conclude")) {
      checks.put(
          "a validator's " + method + " while data are made",
          place -> {
            new PluginJar().validator(method, ENDLESS).write(place.jar());
            assertThat(place.told(place.toNowhere(WITH_VALIDATOR)))
                .contains("the validator \"acme\" waits for acme.Acme");
          });
      checks.put(
          "a validator's " + method + " while data are read",
          place -> {
            new PluginJar().validator("none", "").write(place.jar());
            place
                .datagen(WITH_VALIDATOR)
                .pluginTimeout(Duration.ZERO)
                .to("parquet", Map.of())
                .run();
            new PluginJar().validator(method, ENDLESS).write(place.jar());
            List<String> data = List.of(place.folder().resolve("out").toString());
            Runnable validate =
                () ->
                    place
                        .datagen(WITH_VALIDATOR)
                        .pluginTimeout(ENOUGH_TO_READ)
                        .validate("parquet", data, Map.of());
            assertThat(place.told(validate)).contains("the validator \"acme\" waits for acme.Acme");
          });
    }
  }

  private void sources() {
    String reading = "the data of thing are not read and checked";
    Map<String, String> messages =
        Map.of(
            "open",
            "the source is not open",
            "tables",
            "the source does not tell its tables",
            "split",
            reading,
            "read",
            reading,
            "close reader",
            reading,
            "close source",
            "the source is not closed");
    messages.forEach(
        (method, message) ->
            checks.put(
                "a source's " + method,
                place -> {
                  new PluginJar().dataSource(method, ENDLESS).write(place.jar());
                  Runnable validate =
                      () -> place.datagen(NO_PLUGIN).validate("acme", List.of("there"), Map.of());
                  assertThat(place.told(validate)).contains(message, "acme.Acme");
                }));
  }
}
