package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "-2.5, -2.5",
    "0.1, 0.1",
    "2e-3, 0.002",
    "0.30000000000000004, 0.30000000000000004",
    "1e16, 10000000000000000.0",
    "9007199254740993, 9007199254740992.0",
    "123456789012345680000, 1.2345678901234568E20",
    "1.5e-9, 1.5E-9",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "4.9e-324, 4.94065645841247E-324",
    "2.0E-3, 0.002",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void aDoubleIsWrittenWithTheFewestDigitsThatReadBack(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
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
