package dev.datagen.cli.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextMessagesTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void aProblemIsShownWithItsLineAndACaret() throws IOException {
    Path schema = write("{\n\t\"generator\": { \"choise\": [1] }\n}\n");
    Problem problem =
        Problem.error(
            "unknown-key",
            "nodes[1].generator.choise",
            "unknown generator \"choise\"",
            "did you mean \"choice\"?",
            new Position("shop.json", 2, 17));
    messages(false).problems(List.of(problem), schema);
    assertThat(said())
        .isEqualTo(
            """
            error: shop.json:2:17: nodes[1].generator.choise: unknown generator "choise"; did you mean "choice"?
              2 |  "generator": { "choise": [1] }
                |                 ^
            1 error
            """);
  }

  @Test
  void errorsAndWarningsAreAllShownAndCounted() {
    Position nowhere = new Position("other.json", 1, 1);
    messages(false)
        .problems(
            List.of(
                Problem.error("a", "", "first", "", nowhere),
                Problem.warning("b", "nodes", "second", "mend it", null),
                Problem.error("c", "", "third", "", null)),
            null);
    assertThat(said())
        .isEqualTo(
            """
            error: other.json:1:1: first
            warning: nodes: second; mend it
            error: third
            2 errors, 1 warning
            """);
  }

  @Test
  void longLinesAreCutAroundThePlace() throws IOException {
    Path schema = write("x".repeat(500) + "!" + "y".repeat(500));
    messages(false)
        .problems(
            List.of(Problem.error("a", "", "here", "", new Position("shop.json", 1, 501))), schema);
    List<String> lines = said().lines().toList();
    assertThat(lines.get(1)).hasSizeLessThanOrEqualTo(100).contains("x!y");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('!'));
  }

  @Test
  void theCaretStandsUnderItsPlaceBehindWideAndEscapedCharacters() throws IOException {
    Path schema = write("\"東京\u0001\": 1");
    messages(false)
        .problems(
            List.of(Problem.error("a", "", "here", "", new Position("shop.json", 1, 6))), schema);
    List<String> lines = said().lines().toList();
    assertThat(lines.get(1)).isEqualTo("  1 | \"東京\\u0001\": 1");
    // The quotes take 2 columns, the wide characters 4, the escape 6.
    assertThat(lines.get(2)).isEqualTo("    | " + " ".repeat(12) + "^");
  }

  @Test
  void textOfASchemaCannotSteerTheTerminal() {
    messages(true)
        .problems(
            List.of(Problem.error("a", "nodes\u001b[2J", "bad \u001b]0;x\u0007", "", null)), null);
    assertThat(said()).contains("nodes\\u001b[2J: bad \\u001b]0;x\\u0007");
  }

  @Test
  void headingsAreColouredOnATerminalOnly() {
    messages(true).error("no", "do this");
    assertThat(said()).isEqualTo("\u001b[1;31merror:\u001b[0m no\n  do this\n");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("shop.json"), text);
  }

  private TextMessages messages(boolean terminal) {
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new TextMessages(Console.of(stream, stream, terminal, terminal, true, 80));
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
