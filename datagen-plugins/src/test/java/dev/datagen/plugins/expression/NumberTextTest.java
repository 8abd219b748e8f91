package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-2.5, -2.5",
    "-0.05, -0.05",
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "123.456, 123.456",
    "0.30000000000000004, 0.30000000000000004",
    "1e16, 10000000000000000",
    "9007199254740993, 9007199254740992",
    "123456789012345680000, 123456789012345680000",
    "1.5e-9, 0.0000000015",
    "5.684341886080802E-14, 0.00000000000005684341886080802",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void aDoubleIsWrittenWithTheFewestDigitsThatReadBack(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void theLeastDoubleHasTwoDigits() {
    assertThat(NumberText.of(Double.MIN_VALUE)).isEqualTo("0." + "0".repeat(323) + "49");
  }

  @Test
  void anyDoubleReadsBackAsItself() {
    RandomKey key = RandomKey.ofSeed(3);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(key.bits(i, 0));
      if (!Double.isNaN(value)) {
        assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
      }
    }
  }
}
