package dev.datagen.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {

  @Test
  void ordinaryTextOfAnyScriptStaysAsItIs() {
    assertThat(SafeText.line("Zoë, 東京, 😀 \"x\"")).isEqualTo("Zoë, 東京, 😀 \"x\"");
  }

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(SafeText.line("a\u001b[31mb\u0007\u009b\u007f"))
        .isEqualTo("a\\u001b[31mb\\u0007\\u009b\\u007f");
    assertThat(SafeText.line("a\nb\tc\r")).isEqualTo("a\\nb\\tc\\r");
  }

  @Test
  void marksThatTurnTextAroundAndLoneSurrogatesBecomeVisible() {
    assertThat(SafeText.line("a\u202eb\u2066\u2028")).isEqualTo("a\\u202eb\\u2066\\u2028");
    assertThat(SafeText.line("x\ud800y")).isEqualTo("x\\ud800y");
  }

  @Test
  void lineEndsAreKeptInTextOfSeveralLines() {
    assertThat(SafeText.lines("a\nb\u001b")).isEqualTo("a\nb\\u001b");
  }
}
