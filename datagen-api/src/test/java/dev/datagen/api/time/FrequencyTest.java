package dev.datagen.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "s,1",
    "S,1",
    "15min,900",
    "T,60",
    "Minutes,60",
    "H,3600",
    "6h,21600",
    "D,86400",
    "2W,1209600",
    "PT15M,900",
    "P1D,86400",
    "PT0.5S,0.5",
    "P2W,1209600"
  })
  void fixedStepsHaveTheirLength(String text, double seconds) {
    Frequency frequency = Frequency.parse(text);
    assertThat(frequency.isCalendrical()).isFalse();
    assertThat(frequency.micros()).isEqualTo((long) (seconds * 1e6));
  }

  @ParameterizedTest
  @CsvSource({"M,1", "MS,1", "3M,3", "Q,3", "Y,12", "P1M,1", "P1Y6M,18"})
  void calendarStepsHaveTheirMonths(String text, int months) {
    assertThat(Frequency.parse(text).months()).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0H",
        "15",
        "hourly",
        "-1H",
        "PT0S",
        "P1M1D",
        "PT0.0000001S",
        "9999999999D",
        "1.5H",
        "999999999W",
        "P",
        "PT"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Frequency.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
