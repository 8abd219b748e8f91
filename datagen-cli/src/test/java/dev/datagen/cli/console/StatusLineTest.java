package dev.datagen.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatusLineTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Console console =
      Console.of(
          new PrintStream(bytes, true, StandardCharsets.UTF_8),
          new PrintStream(bytes, true, StandardCharsets.UTF_8),
          true,
          true,
          true,
          80);

  @Test
  void messagesAppearAboveTheStatusLine() {
    console.status().show("50 %");
    console.err().println("warning");
    console.status().show("");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[K50 %\r\u001b[Kwarning\n50 %\r\u001b[K");
  }

  @Test
  void withoutAStatusLineTextGoesThroughUntouched() {
    console.status().show("");
    console.err().println("größer");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("größer\n");
  }
}
