package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.cli.CommandLineFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask the command about itself. */
class HelpTest {

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "generate",
        "validate",
        "plan",
        "create",
        "schema",
        "plugins",
        "plugins show",
        "kafka",
        "completion"
      })
  void everyCommandHasHelpWithExamplesThatFitsTheTerminal(String command) {
    String[] args = (command + " --help").strip().split(" ");
    assertThat(line.run(args)).isZero();
    assertThat(line.out()).contains("Usage:", "Examples:", "datagen " + command);
    assertThat(line.out().lines())
        .allSatisfy(text -> assertThat(text.length()).as(text).isLessThanOrEqualTo(100));
    assertThat(line.err()).isEmpty();
  }

  @Test
  void argumentsAreListedThoseThatMayBeLeftOutInBrackets() {
    assertThat(line.run("plugins")).isZero();
    assertThat(line.out()).contains("[fail_at]", "| console ", "[rows]");
  }

  @Test
  void oneComponentIsShownWithTypesDefaultsAndAnExample() {
    assertThat(line.run("plugins", "show", "console")).isZero();
    assertThat(line.out())
        .contains("console  (sink", "\"sinks\": {\"console\": {\"rows\": 5}}")
        .contains("rows  whole number (from 1 to 10000)  default 10")
        .doesNotContain("\u001b[");
  }

  @Test
  void aComponentThatIsNotThereIsToldWithTheNearest() {
    assertThat(line.run("plugins", "show", "consol")).isEqualTo(2);
    assertThat(line.err()).contains("nothing installed is called \"consol\"", "\"console\"");
  }

  @Test
  void whatIsInstalledCanBeReadByPrograms() {
    assertThat(line.run("plugins", "--format", "json")).isZero();
    assertThat(line.out())
        .startsWith("[ {")
        .contains("\"id\" : \"row_number\"", "\"default\" : \"10\"", "\"required\" : false");
    assertThat(line.run("plugins", "show", "console", "--format", "json")).isZero();
    assertThat(line.out()).contains("\"id\" : \"console\"").doesNotContain("row_number");
  }

  @Test
  void theCompletionCompletesInBash() throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeThat(Files.isExecutable(bash)).as("no bash here").isTrue();
    assertThat(line.run("completion", "bash")).isZero();
    Path script = Files.writeString(folder.resolve("completion.sh"), line.out());
    String ask =
        "source "
            + script
            + "; complete -p datagen"
            + "; COMP_WORDS=(datagen gen); COMP_CWORD=1; _complete_datagen; echo \"${COMPREPLY[@]}\";"
            + " COMP_WORDS=(datagen generate --dry); COMP_CWORD=2; _complete_datagen;"
            + " echo \"${COMPREPLY[@]}\"";
    Process process =
        new ProcessBuilder(List.of(bash.toString(), "-c", ask)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("-F _complete_datagen datagen", "generate", "--dry-run-sample");
  }

  @Test
  void theCompletionForZshSwitchesItsCompletionOn() {
    assertThat(line.run("completion", "zsh")).isZero();
    assertThat(line.out()).startsWith("autoload -U +X compinit").contains("_complete_datagen");
  }

  @Test
  void theCompletionIsLoadedByZsh() throws Exception {
    Path zsh = Path.of("/usr/bin/zsh");
    assumeThat(Files.isExecutable(zsh)).as("no zsh here").isTrue();
    assertThat(line.run("completion", "zsh")).isZero();
    Path script = Files.writeString(folder.resolve("completion.zsh"), line.out());
    String ask = "source " + script + " && whence -w _complete_datagen && print $_comps[datagen]";
    Process process =
        new ProcessBuilder(List.of(zsh.toString(), "-f", "-c", ask))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("_complete_datagen: function", "_bash_complete");
  }
}
