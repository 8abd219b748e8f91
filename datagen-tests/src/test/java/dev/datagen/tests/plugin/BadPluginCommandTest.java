package dev.datagen.tests.plugin;

import static dev.datagen.tests.plugin.PluginJar.ENDLESS;
import static dev.datagen.tests.plugin.PluginJar.ONES;
import static dev.datagen.tests.plugin.PluginJar.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads of a broken plugin: one line with the JAR, no stack trace. */
class BadPluginCommandTest {

  @TempDir Path folder;
  private Path plugins;
  private Path jar;
  private Path schema;

  @BeforeEach
  void prepare() throws IOException {
    plugins = Files.createDirectories(folder.resolve("pd"));
    jar = plugins.resolve("acme-1.2.3.jar");
    schema = Files.writeString(folder.resolve("thing.json"), SCHEMA);
  }

  private String told() {
    return told(1);
  }

  private String told(int exitCode) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] line = {
      "generate",
      schema.toString(),
      "-o",
      folder.resolve("out").toString(),
      "--plugins-dir",
      plugins.toString(),
      "--plugin-timeout",
      "2",
      "-q"
    };
    int code =
        Cli.run(
            line,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isEqualTo(exitCode);
    List<String> errors = said.lines().filter(text -> text.startsWith("error: ")).toList();
    assertThat(errors).as(said).hasSize(1);
    assertThat(said).contains(jar.toString()).doesNotContain("\tat ");
    assertThat(folder.resolve("out/.metadata.json")).doesNotExist();
    return errors.get(0);
  }

  @Test
  void randomBytes() throws IOException {
    Files.write(jar, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(told()).contains("it is no JAR");
  }

  @Test
  void anotherApi() throws IOException {
    new PluginJar().generator("", ONES).manifest("Plugin-Requires", "0.0.9").write(jar);
    assertThat(told()).contains("asks for the plugin API 0.0.9");
  }

  @Test
  void aMissingLibrary() throws IOException {
    new PluginJar()
        .source("Library", "package acme; public class Library { public long one = 1; }")
        .generator("private final Library library = new Library();", ONES)
        .without("Library")
        .write(jar);
    assertThat(told()).contains("acme/Library");
  }

  @Test
  void anIdTwice() throws IOException {
    new PluginJar().generator("", ONES).write(jar);
    new PluginJar().generator("", ONES).manifest("Plugin-Id", "b").write(plugins.resolve("b.jar"));
    assertThat(told(2)).contains("\"acme\"", "b.jar");
  }

  @Test
  void anExceptionInAConstructor() throws IOException {
    new PluginJar()
        .generator("public Acme() { throw new IllegalStateException(\"no licence\"); }", ONES)
        .write(jar);
    assertThat(told()).contains("no licence");
  }

  @Test
  void anEndlessLoop() throws IOException {
    new PluginJar().generator("", ENDLESS + ONES).write(jar);
    assertThat(told()).contains("chunk 0 of thing is not made after 2 s", "thing.value");
  }

  @Test
  void anEndlessConstructor() throws IOException {
    new PluginJar().generator("public Acme() { " + ENDLESS + " }", ONES).write(jar);
    assertThat(told()).contains("the plugins are not loaded after 2 s");
  }

  @Test
  void aWrongLength() throws IOException {
    new PluginJar().generator("", "return LongColumn.of(new long[rows.size() - 1]);").write(jar);
    assertThat(told()).contains("gave 39 values for 40 rows");
  }

  @Test
  void aWrongType() throws IOException {
    new PluginJar().generator("", "return DoubleColumn.of(new double[rows.size()]);").write(jar);
    assertThat(told()).contains("promised int", "DoubleColumn");
  }
}
