package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.tests.distribution.ExampleProject;
import dev.datagen.tests.distribution.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of a plugin, built with Maven as its author would do it, dropped into the real
 * distribution, and run.
 */
@DisabledOnOs(OS.WINDOWS)
class CustomPluginIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DISTRIBUTION = ROOT.resolve("datagen-dist/target/datagen");

  @TempDir Path folder;

  @Test
  void theExampleIsBuiltDroppedInAndRun() throws Exception {
    Path jar = build();
    Path home = folder.resolve("datagen");
    ExampleProject.copy(DISTRIBUTION, home);
    Files.copy(jar, home.resolve("plugins").resolve(jar.getFileName().toString()));
    Path schema = ROOT.resolve("examples/custom-plugin/bank.json");
    Path output = folder.resolve("out");
    Shell.Result run =
        datagen(
            home, "generate", schema.toString(), "--sink", "json_lines", "-o", output.toString());
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    List<String> accounts = Files.readAllLines(output.resolve("account.jsonl"));
    assertThat(accounts).hasSize(50).first().asString().contains("\"iban\":\"");
    assertThat(Files.readAllLines(output.resolve("balance.jsonl"))).hasSizeGreaterThan(100);
    assertThat(output.resolve("validation_report.json")).content().contains("valid_iban");
    assertThat(datagen(home, "plugins", "show", "iban").out()).contains("iban  (generator 1.0.0");
    assertThat(datagen(home, "schema").out()).contains("\"iban\"", "\"random_walk\"");
    Shell.Result plugins = datagen(home, "plugins");
    assertThat(plugins.out())
        .contains("iban", "random_walk", "valid_iban", "json_lines", "custom-plugin-1.0.0.jar");
  }

  private Shell.Result datagen(Path home, String... arguments) throws Exception {
    return new Shell(folder, Shell.usual()).run(home.resolve("bin/datagen"), arguments);
  }

  /** What {@code mvn package} makes of a copy of the example. */
  private Path build() throws Exception {
    ExampleProject example =
        new ExampleProject(
            folder, "custom-plugin", List.of("datagen-api", "datagen-core", "datagen-testkit"));
    Shell.Result built = example.maven("package");
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    return example.path().resolve("target/custom-plugin-1.0.0.jar");
  }
}
