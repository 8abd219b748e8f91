package dev.datagen.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas under {@code examples/}. */
final class Examples {

  /** The folder of the examples, seen from this module. */
  static final Path FOLDER = Path.of("..", "examples");

  private Examples() {}

  static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }

  /** Names of all examples. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
