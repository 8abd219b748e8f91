package dev.datagen.core.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.run.Lag;
import org.junit.jupiter.api.Test;

class LagMeterTest {

  private static final long SECOND = 1_000_000_000L;

  private final LagMeter meter = new LagMeter();

  /** One lag a second. */
  private void seconds(int from, int to, long lag) {
    for (int second = from; second < to; second++) {
      meter.add(lag, second * SECOND);
    }
  }

  @Test
  void nothingDueIsNoLag() {
    assertThat(meter.lag()).isEqualTo(Lag.NONE);
  }

  @Test
  void firstAndLastMinuteShowThatALongRunFallsBehind() {
    seconds(0, 60, 10);
    seconds(60, 540, 40);
    seconds(540, 600, 70);
    assertThat(meter.lag()).isEqualTo(new Lag(600, 40, 70, 10, 70));
  }

  @Test
  void ofAShortRunTheHalvesAreCompared() {
    seconds(0, 10, 10);
    seconds(10, 20, 30);
    assertThat(meter.lag()).isEqualTo(new Lag(20, 20, 30, 10, 30));
  }

  @Test
  void ofARunOfLessThanASecondThereIsOnlyOneHalf() {
    meter.add(7, 0);
    assertThat(meter.lag()).isEqualTo(new Lag(1, 7, 7, 7, 7));
  }

  @Test
  void whatIsLongPastIsNotOfTheLastMinute() {
    seconds(0, 1, 1000);
    seconds(300, 301, 20);
    assertThat(meter.lag().first()).isEqualTo(1000);
    assertThat(meter.lag().last()).isEqualTo(20);
  }
}
