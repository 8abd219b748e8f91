package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas with mistakes, given to the command. Beside {@code name.json} or {@code name.yaml} lies
 * {@code name.expected} with one line for each problem: {@code @line:column path: beginning of the
 * message}, after {@code warning} if it is one. Those of the core are given again, with the real
 * plugins.
 */
class BrokenSchemasTest {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src", "test", "resources", "broken"),
          Path.of("..", "datagen-core", "src", "test", "resources", "broken"));

  private static final Pattern LINE =
      Pattern.compile("(?:warning )?(?:@(\\d+:\\d+) )?([^ ]*): (.*)");

  @TempDir Path output;

  static List<Path> schemas() throws IOException {
    try (Stream<Path> first = Files.list(FOLDERS.get(0));
        Stream<Path> second = Files.list(FOLDERS.get(1))) {
      return Stream.concat(first, second)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void theCommandEndsWithTwoAndTellsEveryProblemAtItsPlace(Path schema) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] command = {"generate", schema.toString(), "-o", output.resolve("data").toString()};

    int code = Cli.run(command, stream(out), stream(err));

    String told = err.toString(StandardCharsets.UTF_8);
    assertThat(code).as(told).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(output.resolve("data")).doesNotExist();
    assertThat(told).doesNotContain("Exception", "\tat ");
    String name = schema.getFileName().toString();
    Path expected = schema.resolveSibling(name.replaceAll("[.]\\w+$", ".expected"));
    for (String line : Files.readAllLines(expected)) {
      Matcher parts = LINE.matcher(line);
      assertThat(parts.matches()).as(line).isTrue();
      assertThat(told).contains(parts.group(2), message(parts.group(3)));
      if (parts.group(1) != null) {
        assertThat(told).contains(name + ":" + parts.group(1));
      }
    }
  }

  /** The message without the hint, which stands on a line of its own. */
  private static String message(String text) {
    int hint = text.indexOf("; ");
    return hint < 0 ? text : text.substring(0, hint);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
