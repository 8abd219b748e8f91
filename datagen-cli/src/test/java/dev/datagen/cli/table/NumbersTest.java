package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void sizesAreToldInBinaryUnits() {
    assertThat(Numbers.bytes(-1)).isEqualTo("-");
    assertThat(Numbers.bytes(1023)).isEqualTo("1023 B");
    assertThat(Numbers.bytes(1024)).isEqualTo("1.0 KiB");
    assertThat(Numbers.bytes(1_048_575)).isEqualTo("1.0 MiB");
    assertThat(Numbers.bytes(Long.MAX_VALUE)).isEqualTo("8192.0 PiB");
  }

  @Test
  void timesAreToldInTheUnitsThatFit() {
    assertThat(Numbers.elapsed(420_000_000L)).isEqualTo("0.42 s");
    assertThat(Numbers.elapsed(185_000_000_000L)).isEqualTo("3 min 5 s");
    assertThat(Numbers.seconds(7_800)).isEqualTo("2 h 10 min");
  }

  @Test
  void rowsAreGroupedInThousandsWhateverTheLocale() {
    assertThat(Numbers.rows(1)).isEqualTo("1 row");
    assertThat(Numbers.rows(1_234_567)).isEqualTo("1,234,567 rows");
  }
}
