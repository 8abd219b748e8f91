package dev.datagen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CliTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpGoesToStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("Usage: datagen", "Examples:", "Exit codes:");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).matches("(?s)datagen \\d+\\.\\d+\\.\\d+.*Java .*");
  }

  @Test
  void aWrongOptionIsOneLineWithTheNearestOne() {
    assertThat(run("--verbos")).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            "error: unknown option \"--verbos\"; did you mean --verbose? (see datagen --help)\n");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).startsWith("error: no command given");
  }

  private int run(String... args) {
    return Cli.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
