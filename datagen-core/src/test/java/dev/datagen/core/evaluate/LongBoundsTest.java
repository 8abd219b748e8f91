package dev.datagen.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import org.junit.jupiter.api.Test;

class LongBoundsTest {

  private static LongBounds stored(double min, double max) {
    return new LongBounds(new Clamp(min, max), ColumnType.decimal(9, 2));
  }

  @Test
  void aBoundThatADecimalCanHoldIsItselfAllowed() {
    for (int cents = -300; cents <= 300; cents++) {
      double bound = cents / 100.0;
      assertThat(stored(bound, bound)).isEqualTo(new LongBounds(cents, cents));
    }
  }

  @Test
  void aBoundBetweenTwoDecimalsIsRoundedInwards() {
    assertThat(stored(0.201, 0.209)).isEqualTo(new LongBounds(21, 20));
    assertThat(stored(-0.209, 0.999)).isEqualTo(new LongBounds(-20, 99));
  }

  @Test
  void noBoundIsTheWholeRange() {
    assertThat(stored(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
        .isEqualTo(new LongBounds(Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
