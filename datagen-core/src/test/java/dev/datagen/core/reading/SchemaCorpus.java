package dev.datagen.core.reading;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.Problem.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of schemas and of what reading says about them. Beside {@code name.json} or {@code
 * name.yaml} lies {@code name.expected} with one line for each problem: {@code @line:column path:
 * beginning of the message}, after {@code warning} if it is one.
 */
record SchemaCorpus(Path folder) {

  static SchemaCorpus of(String folder) {
    try {
      return new SchemaCorpus(Path.of(SchemaCorpus.class.getResource("/" + folder).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file names of the schemas. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  byte[] schema(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  List<String> expected(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name.replaceAll("[.]\\w+$", ".expected")));
  }

  /** A problem as the expectations write it. */
  static String line(Problem problem) {
    Position at = problem.position();
    return (problem.severity() == Severity.WARNING ? "warning " : "")
        + (at == null ? "" : "@" + at.line() + ":" + at.column() + " ")
        + (problem.path() + ": " + problem.message())
        + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
  }
}
