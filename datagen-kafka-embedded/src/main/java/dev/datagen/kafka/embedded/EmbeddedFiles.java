package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the jars are that broker and registry run from: a folder with {@code kafka/} and {@code
 * registry/}.
 *
 * <p>Looked for, in this order: in the folder that the system property {@value #PROPERTY} or the
 * environment variable {@value #VARIABLE} names; in {@code embedded/} of the distribution; in
 * {@code target/embedded} of this module's build; in the jar with classifier {@code bundle} on the
 * class path, which is unpacked once into the user's cache.
 */
final class EmbeddedFiles {

  static final String PROPERTY = "datagen.embedded";
  static final String VARIABLE = "DATAGEN_EMBEDDED";

  private final Path home;
  private final Path own;

  private EmbeddedFiles(Path home, Path own) {
    this.home = home;
    this.own = own;
  }

  static EmbeddedFiles find() throws IOException {
    Path own = own();
    List<String> looked = new ArrayList<>();
    for (Path candidate : candidates(own)) {
      if (isComplete(candidate)) {
        return new EmbeddedFiles(candidate, own);
      }
      looked.add(candidate.toString());
    }
    URL bundle = EmbeddedFiles.class.getResource("/" + Bundle.MARK);
    if (bundle != null) {
      return new EmbeddedFiles(Bundle.unpack(bundle), own);
    }
    throw new IOException(
        "the embedded broker is not there; looked in "
            + String.join(", ", looked)
            + " and for datagen-kafka-embedded-bundle.jar on the class path");
  }

  private static List<Path> candidates(Path own) {
    List<Path> candidates = new ArrayList<>();
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named != null) {
      return List.of(Path.of(named));
    }
    candidates.add(own.resolveSibling("embedded"));
    Path parent = own.getParent();
    if (parent != null && parent.getParent() != null) {
      candidates.add(parent.resolveSibling("embedded"));
    }
    return candidates;
  }

  private static boolean isComplete(Path folder) {
    return Files.isDirectory(folder.resolve("kafka"))
        && Files.isDirectory(folder.resolve("registry"));
  }

  /** The jar or folder of these classes. */
  private static Path own() throws IOException {
    try {
      return Path.of(
          EmbeddedFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where the embedded broker's classes are: " + e, e);
    }
  }

  /** Class path of the broker's process. */
  String brokerClassPath() {
    return own + java.io.File.pathSeparator + home.resolve("kafka") + java.io.File.separator + "*";
  }

  /** Class path of the registry's process. */
  String registryClassPath() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("registry"))) {
      Path runner =
          files
              .filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
              .findFirst()
              .orElseThrow(() -> new IOException("no registry in " + home.resolve("registry")));
      return runner + java.io.File.pathSeparator + own;
    }
  }
}
