package dev.datagen.tests.plugin;

import static dev.datagen.tests.plugin.PluginJar.ONES;
import static dev.datagen.tests.plugin.PluginJar.SCHEMA;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that are broken in every way: one clear message each, which names the JAR. */
class BadPluginTest {

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void nameTheJar() {
    jar = folder.resolve("acme-1.2.3.jar");
  }

  private static PluginJar good() {
    return new PluginJar().generator("", ONES);
  }

  private Problem loading() {
    return only(() -> Registry.load(List.of(folder)));
  }

  private static Problem only(Runnable action) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, action::run);
    assertThat(thrown).as("a problem").isNotNull();
    assertThat(thrown.problems()).hasSize(1);
    return thrown.problems().get(0);
  }

  private Problem running() {
    return only(this::run);
  }

  private ChunkCollector run() {
    Registry registry = Registry.load(List.of(folder));
    Datagen datagen =
        Datagen.of(
            DatasetReader.read(
                SCHEMA.getBytes(StandardCharsets.UTF_8), "thing.json", registry.vocabulary()),
            registry);
    ChunkCollector[] collector = new ChunkCollector[1];
    datagen
        .chunkRows(10)
        .pluginTimeout(Duration.ofSeconds(1))
        .to(tables -> collector[0] = new ChunkCollector(tables))
        .run();
    return collector[0];
  }

  @Test
  void aGoodPluginIsLoadedWithItsVersionAndItsFile() throws IOException {
    good().write(jar);
    assertThat(Registry.load(List.of(folder)).components())
        .anySatisfy(
            component -> {
              assertThat(component.id()).isEqualTo("acme");
              assertThat(component.version()).isEqualTo("1.2.3");
              assertThat(component.origin()).isEqualTo(jar.toString());
            });
    assertThat(run().chunks("thing")).hasSize(4);
  }

  @Test
  void anOldApiVersionIsNamedWithTheOneThatIsHere() throws IOException {
    for (String requires : List.of("0.0.9", "1.0.0", "0.2.0", "<0.1.0")) {
      good().manifest("Plugin-Requires", requires).write(jar);
      assertThat(loading().toString())
          .contains(jar.toString(), "asks for the plugin API " + requires, "this is 0.1.0");
    }
    good().manifest("Plugin-Requires", ">=0.1.0 & <0.3.0").write(jar);
    assertThat(Registry.load(List.of(folder)).generator("acme")).isNotNull();
  }

  @Test
  void aPluginThatDoesNotSayItsApiIsRefused() throws IOException {
    good().manifest("Plugin-Requires", null).write(jar);
    assertThat(loading().toString())
        .contains(jar.toString(), "does not say which plugin API", "Plugin-Requires: 0.1.0");
  }

  @Test
  void aMissingLibraryIsNamedWithTheRemedy() throws IOException {
    new PluginJar()
        .source("Library", "package acme; public class Library { public long one = 1; }")
        .generator("private final Library library = new Library();", ONES)
        .without("Library")
        .write(jar);
    assertThat(loading().toString())
        .contains(jar.toString(), "acme/Library", "put the library into the plugin");
  }

  @Test
  void aLibraryThatIsMissedOnlyLaterIsNamedWithTheJarToo() throws IOException {
    new PluginJar()
        .source("Library", "package acme; public class Library { public static long one = 1; }")
        .generator("", "return LongColumn.of(new long[(int) (rows.size() * Library.one)]);")
        .without("Library")
        .write(jar);
    Problem problem = running();
    assertThat(problem.message())
        .contains("thing.value", "chunk 0 of thing", "acme.Acme$Made", jar.toString())
        .contains("NoClassDefFoundError: acme/Library");
    assertThat(problem.category()).isEqualTo(Category.PLUGIN);
  }

  @Test
  void aPluginThatOneDependsOnIsNamedWhereItIsMissing() throws IOException {
    good().manifest("Plugin-Dependencies", "geography").write(jar);
    assertThat(loading().toString())
        .contains(jar.toString(), "depends on plugins that are not there: geography");
  }

  @Test
  void anIdThatIsThereTwiceNamesBothFiles() throws IOException {
    good().write(jar);
    Path other = folder.resolve("other.jar");
    good().manifest("Plugin-Id", "other").write(other);
    assertThat(loading().toString())
        .contains("the generator \"acme\" is in", jar.toString(), other.toString(), "remove one");
  }

  @Test
  void aPluginThatIsThereTwiceNamesBothFiles() throws IOException {
    good().write(jar);
    Path copy = folder.resolve("copy.jar");
    Files.copy(jar, copy);
    assertThat(loading().toString()).contains("acme-1.2.3.jar", "copy.jar");
  }

  @Test
  void anExceptionInAConstructorIsToldWithTheJar() throws IOException {
    new PluginJar()
        .generator("public Acme() { throw new IllegalStateException(\"no licence\"); }", ONES)
        .write(jar);
    assertThat(loading().toString())
        .contains(jar.toString(), "acme.Acme failed with", "no licence", "ask the plugin's author");
  }

  @Test
  void aClassWithoutAPublicConstructorIsToldWithTheJar() throws IOException {
    new PluginJar().generator("private Acme() {}", ONES).write(jar);
    assertThat(loading().toString()).contains(jar.toString(), "acme.Acme failed with");
  }

  @Test
  void anEndlessLoopIsToldWithPluginColumnAndChunk() throws IOException {
    new PluginJar()
        .generator(
            "",
            """
            while (rows.row(0) == 20) {
              try { Thread.sleep(50); } catch (InterruptedException e) { continue; }
            }
            """
                + ONES)
        .write(jar);
    Problem problem = running();
    assertThat(problem.toString())
        .contains("chunk 2 of thing is not made after 1 s")
        .contains("thing.value waits for acme.Acme$Made (" + jar + ")")
        .contains("--plugin-timeout", "--chunks thing=2");
    assertThat(problem.category()).isEqualTo(Category.PLUGIN);
  }

  @Test
  void endlessRecursionIsToldWithTheJar() throws IOException {
    new PluginJar().generator("", "return generate(rows, key, inputs);").write(jar);
    assertThat(running().message()).contains("StackOverflowError", jar.toString());
  }

  @Test
  void aColumnOfAnotherLengthIsToldWithTheJar() throws IOException {
    new PluginJar().generator("", "return LongColumn.of(new long[rows.size() - 1]);").write(jar);
    assertThat(running().message()).contains("gave 9 values for 10 rows", jar.toString());
  }

  @Test
  void aColumnOfAnotherTypeIsToldWithTheJar() throws IOException {
    new PluginJar().generator("", "return DoubleColumn.of(new double[rows.size()]);").write(jar);
    assertThat(running().message())
        .contains("promised int", "but gave a DoubleColumn", jar.toString());
  }

  @Test
  void aJarThatIsNoPluginIsToldWithItsName() throws IOException {
    Files.writeString(jar, "not a JAR");
    assertThat(loading().toString()).contains(jar.toString(), "it is no JAR");
  }

  @Test
  void aJarWithoutAnIdIsToldWithItsName() throws IOException {
    good().manifest("Plugin-Id", null).write(jar);
    assertThat(loading().toString()).contains(jar.toString(), "an id and a version");
  }

  @Test
  void aJarThatBundlesTheApiIsToldTheReason() throws IOException {
    new PluginJar()
        .source(
            "Other",
            "package acme; @org.pf4j.Extension public class Other implements org.pf4j.ExtensionPoint {}")
        .write(jar);
    assertThat(loading().toString())
        .contains(jar.toString(), "acme.Other is no generator", "must not bundle datagen-api");
  }
}
