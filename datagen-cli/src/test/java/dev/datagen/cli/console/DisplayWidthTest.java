package dev.datagen.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(DisplayWidth.of("abc")).isEqualTo(3);
    assertThat(DisplayWidth.of("東京")).isEqualTo(4);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("😀")).isEqualTo(2);
  }

  @Test
  void longTextIsCutToTheColumnsGiven() {
    assertThat(DisplayWidth.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(DisplayWidth.cut("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(DisplayWidth.cut("東京都庁", 6)).isEqualTo("東京…");
  }
}
