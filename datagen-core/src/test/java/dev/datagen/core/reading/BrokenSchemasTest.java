package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.Problem.Severity;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas with mistakes. Beside {@code name.json} or {@code name.yaml} lies {@code name.expected}
 * with one line for each problem: {@code @line:column path: beginning of the message}, after {@code
 * warning} if it is one.
 */
class BrokenSchemasTest {

  private static final Path FOLDER = folder();

  static Stream<String> schemas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aBrokenSchemaIsRefusedWithExactlyTheProblemsItHas(String name) throws IOException {
    byte[] schema = Files.readAllBytes(FOLDER.resolve(name));

    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> DatasetReader.read(schema, name, Words.VOCABULARY));

    assertThat(thrown).as("accepted").isNotNull();
    List<String> expected =
        Files.readAllLines(FOLDER.resolve(name.replaceAll("[.]\\w+$", ".expected")));
    assertThat(thrown.problems().stream().map(BrokenSchemasTest::line))
        .zipSatisfy(expected, (line, beginning) -> assertThat(line).startsWith(beginning));
    assertThat(thrown.problems()).hasSameSizeAs(expected);
  }

  @Test
  void theCorpusCoversAtLeastTwoHundredMistakes() throws IOException {
    assertThat(schemas()).hasSizeGreaterThan(200);
  }

  @Test
  void noMessageSpeaksOfClassesOrParsers() throws IOException {
    for (String name : schemas().toList()) {
      byte[] schema = Files.readAllBytes(FOLDER.resolve(name));
      ProblemException thrown =
          catchThrowableOfType(
              ProblemException.class, () -> DatasetReader.read(schema, name, Words.VOCABULARY));
      assertThat(thrown.getMessage())
          .doesNotContain("Exception", "jackson", "snakeyaml", "[Source", "REDACTED");
    }
  }

  private static String line(Problem problem) {
    Position at = problem.position();
    return (problem.severity() == Severity.WARNING ? "warning " : "")
        + (at == null ? "" : "@" + at.line() + ":" + at.column() + " ")
        + (problem.path() + ": " + problem.message())
        + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
  }

  private static Path folder() {
    try {
      return Path.of(BrokenSchemasTest.class.getResource("/broken").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
