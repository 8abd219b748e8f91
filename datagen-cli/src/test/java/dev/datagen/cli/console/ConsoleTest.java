package dev.datagen.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void coloursAreSwitchedOffByTheEnvironment() {
    assertThat(Console.wantsColour(Map.of())).isTrue();
    assertThat(Console.wantsColour(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Console.wantsColour(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Console.wantsColour(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void whatIsNoTerminalIsNeverColoured() {
    Console console = Console.of(System.out, System.err, false, false, true, 80);
    assertThat(console.colouredErr()).isFalse();
    assertThat(console.colouredOut()).isFalse();
  }
}
