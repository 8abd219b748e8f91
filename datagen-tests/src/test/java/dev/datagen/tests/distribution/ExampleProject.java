package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of a project under {@code examples}, built with the Maven that runs the tests. Our
 * artifacts come from a repository under {@code target}, all others from what this build has
 * loaded: the user's repository is only read.
 */
public final class ExampleProject {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path REPOSITORY = ROOT.resolve("datagen-tests/target/example-repository");
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path folder;
  private final Path project;
  private final String mavenHome;
  private final Path loaded;

  /**
   * Copies an example into a folder; the test that asks is skipped where Maven does not run it.
   *
   * @param artifacts names of our modules that it needs; {@code name:classifier} for other jars
   */
  public ExampleProject(Path folder, String example, List<String> artifacts) throws IOException {
    this.folder = folder;
    this.project = folder.resolve(example);
    this.mavenHome = System.getProperty("datagen.maven.home", "");
    this.loaded = Path.of(System.getProperty("datagen.maven.repository", ""));
    assumeThat(mavenHome).as("run by Maven, which says where it is").isNotEmpty();
    copy(ROOT.resolve("examples").resolve(example), project);
    place(ROOT.resolve("pom.xml"), target("datagen").resolve("datagen-" + VERSION + ".pom"));
    for (String artifact : artifacts) {
      install(artifact);
    }
  }

  /** The copy. */
  public Path path() {
    return project;
  }

  /** Runs Maven on the copy. */
  public Shell.Result maven(String... goals) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("HOME", folder.toString());
    // Java asks the system for the home of its user, not the environment.
    environment.put(
        "XDG_CACHE_HOME", ROOT.resolve("datagen-tests/target/example-cache").toString());
    environment.put("MAVEN_OPTS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-B",
                "-q",
                "-s",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-f",
                project.resolve("pom.xml").toString()));
    arguments.addAll(List.of(goals));
    // other classes may do so at the same time: what one loads another does not see half written
    try (FileChannel lock =
            FileChannel.open(
                REPOSITORY.resolveSibling("example-repository.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      assertThat(held.isValid()).isTrue();
      return new Shell(folder, environment)
          .run(Path.of(mavenHome, "bin", "mvn"), arguments.toArray(String[]::new));
    }
  }

  private static void install(String artifact) throws IOException {
    int colon = artifact.indexOf(':');
    String module = colon < 0 ? artifact : artifact.substring(0, colon);
    String classifier = colon < 0 ? "" : "-" + artifact.substring(colon + 1);
    String name = module + "-" + VERSION;
    Path source = ROOT.resolve(module);
    place(source.resolve("pom.xml"), target(module).resolve(name + ".pom"));
    String jar = name + classifier + ".jar";
    place(source.resolve("target").resolve(jar), target(module).resolve(jar));
  }

  private static Path target(String module) {
    return REPOSITORY.resolve("dev/datagen").resolve(module).resolve(VERSION);
  }

  /** Links a file, some are large, or copies it where that cannot be done. */
  private static void place(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    if (Files.isSymbolicLink(target) && Files.readSymbolicLink(target).equals(source)) {
      return;
    }
    Files.deleteIfExists(target);
    try {
      Files.createSymbolicLink(target, source);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Settings in which the user's repository, only read, stands for the world outside. */
  private Path settings() throws IOException {
    String repository =
        "<id>central</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
            .formatted(loaded.toUri());
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

  /** Copies a folder, but nothing that was built in it. */
  public static void copy(Path source, Path target) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(source)) {
      all = walk.filter(path -> !source.relativize(path).startsWith("target")).toList();
    }
    for (Path path : all) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
