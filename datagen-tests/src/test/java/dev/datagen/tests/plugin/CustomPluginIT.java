package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.tests.distribution.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  private static final String VERSION = "0.1.0-SNAPSHOT";

  @TempDir Path folder;

  @Test
  void theExampleIsBuiltDroppedInAndRun() throws Exception {
    Path jar = build();
    Path home = folder.resolve("datagen");
    copy(DISTRIBUTION, home);
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
    Shell.Result plugins = datagen(home, "plugins");
    assertThat(plugins.out())
        .contains("iban", "random_walk", "valid_iban", "json_lines", "custom-plugin-1.0.0.jar");
  }

  private Shell.Result datagen(Path home, String... arguments) throws Exception {
    return new Shell(folder, Shell.usual()).run(home.resolve("bin/datagen"), arguments);
  }

  /** What {@code mvn package} makes of a copy of the example. */
  private Path build() throws Exception {
    String mavenHome = System.getProperty("datagen.maven.home", "");
    String localRepository = System.getProperty("datagen.maven.repository", "");
    assumeThat(mavenHome).as("run by Maven, which says where it is").isNotEmpty();
    Path project = folder.resolve("custom-plugin");
    copy(ROOT.resolve("examples/custom-plugin"), project);
    Path repository = ROOT.resolve("datagen-tests/target/example-repository");
    install(repository);
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("HOME", folder.toString());
    Shell.Result built =
        new Shell(folder, environment)
            .run(
                Path.of(mavenHome, "bin", "mvn"),
                "-B",
                "-q",
                "-s",
                settings(Path.of(localRepository)).toString(),
                "-Dmaven.repo.local=" + repository,
                "-f",
                project.resolve("pom.xml").toString(),
                "package");
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    return project.resolve("target/custom-plugin-1.0.0.jar");
  }

  /** Puts what a plugin needs into a repository of this test's own. */
  private static void install(Path repository) throws IOException {
    for (String module : List.of("datagen", "datagen-api", "datagen-testkit")) {
      boolean parent = module.equals("datagen");
      Path source = parent ? ROOT : ROOT.resolve(module);
      Path target = repository.resolve("dev/datagen").resolve(module).resolve(VERSION);
      String name = module + "-" + VERSION;
      Files.createDirectories(target);
      replace(source.resolve("pom.xml"), target.resolve(name + ".pom"));
      if (!parent) {
        replace(source.resolve("target").resolve(name + ".jar"), target.resolve(name + ".jar"));
      }
    }
  }

  private static void replace(Path source, Path target) throws IOException {
    Files.write(target, Files.readAllBytes(source));
  }

  /** Settings in which the user's repository, only read, stands for the world outside. */
  private Path settings(Path localRepository) throws IOException {
    String url = localRepository.toUri().toString();
    String repository =
        "<id>central</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
            .formatted(url);
    return Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <profiles><profile><id>here</id>
            <repositories><repository>%s</repository></repositories>
            <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository, repository));
  }

  private static void copy(Path source, Path target) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(source)) {
      all = walk.filter(path -> !source.relativize(path).startsWith("target")).toList();
    }
    for (Path path : all) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
