package dev.datagen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

  private final CommandLineFixture line = new CommandLineFixture();

  @Test
  void helpGoesToStandardOutput() {
    assertThat(line.run("--help")).isZero();
    assertThat(line.out())
        .contains("Usage: datagen", "generate", "Examples:", "Exit codes:", "DATAGEN_OPTS");
    assertThat(line.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "validate", "plan", "schema", "plugins"})
  void everyCommandHasHelpWithExamplesThatFitsATerminal(String command) {
    assertThat(line.run(command, "--help")).isZero();
    assertThat(line.out()).contains("Usage: datagen " + command, "Examples:", "--debug");
    assertThat(line.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(line.run("--version")).isZero();
    assertThat(line.out()).matches("(?s)datagen \\d+\\.\\d+\\.\\d+.*Java .*");
  }

  @Test
  void aWrongCommandLineIsOneLineThatNamesWhatIsNearest() {
    wrong(
        "generate shop.json --sede 3",
        "unknown option \"--sede\"; did you mean --seed? (see datagen generate --help)");
    wrong(
        "generate shop.json --sed=3",
        "unknown option \"--sed\"; did you mean --seed? (see datagen generate --help)");
    wrong(
        "genrate shop.json",
        "unknown command \"genrate\"; did you mean generate? (see datagen --help)");
    wrong("plan a.json b.json", "unexpected argument \"b.json\" (see datagen plan --help)");
    wrong("generate", "missing required parameter: 'SCHEMA' (see datagen generate --help)");
  }

  @Test
  void numbersAreCheckedBeforeAnythingIsRead() {
    wrong("generate x --threads 0", "\"0\" is not a whole number from 1 to 2147483647");
    wrong("generate x --chunk-rows many", "\"many\" is not a whole number from 1 to 2147483647");
    wrong("generate x --rows user=-1", "\"user=-1\" is no number of rows");
    wrong("generate x --rows 99999999999999999999", "too large a number of rows");
    wrong("generate x --chunks 3..1", "not a range of chunks: \"3..1\"");
    wrong("generate x --seed none", "'none' is not a whole number");
    wrong("generate x --log-format xml", "--log-format");
  }

  @Test
  void validateWantsToBeToldWhat() {
    wrong("validate x", "say what to validate: --data DIR");
    wrong("validate x --dry-run --data y", "--dry-run looks at no data");
    wrong("validate x --data y --from-kafka z", "either folders");
    wrong("validate x --data y --min-score 101", "from 0 to 100");
    wrong("validate x --data y --format xml", "text or json");
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(line.run()).isEqualTo(2);
    assertThat(line.err())
        .startsWith("error: no command given; commands are generate, validate, plan");
  }

  @Test
  void whatTheShellPassesIsEscapedInMessages() {
    assertThat(line.run("\u001b[2J")).isEqualTo(2);
    assertThat(line.err()).contains("unknown command \"\\u001b[2J\"").doesNotContain("\u001b");
  }

  private void wrong(String arguments, String message) {
    assertThat(line.run(arguments.split(" "))).as(arguments).isEqualTo(2);
    List<String> lines = line.err().lines().toList();
    assertThat(lines).as(Arrays.toString(lines.toArray())).hasSize(1);
    assertThat(lines.get(0)).startsWith("error: ").contains(message);
    assertThat(line.out()).isEmpty();
  }
}
