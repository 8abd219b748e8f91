package dev.datagen.core.evaluate.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.problem.RowError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundStepTest {

  private static final ColumnType DECIMAL = ColumnType.decimal(6, 2);

  private static LongColumn rounded(ColumnType type, Optional<Clamp> clamp, double... numbers) {
    return (LongColumn) RoundStep.to(type, clamp).apply(DoubleColumn.of(numbers), null);
  }

  private static long[] rounded(ColumnType type, double... numbers) {
    return rounded(type, Optional.empty(), numbers).values();
  }

  @Test
  void halvesGoUpOnBothSidesOfZero() {
    assertThat(rounded(ColumnType.INT, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, -0.0))
        .containsExactly(1, 2, 3, 0, -1, -2, 0);
  }

  @Test
  void whatIsJustBelowTheHalfGoesDown() {
    assertThat(rounded(ColumnType.INT, Math.nextDown(0.5), Math.nextDown(-0.5), Math.nextUp(0.5)))
        .containsExactly(0, -1, 1);
  }

  @Test
  void everyNumberIsRoundedAsItsExactDecimalIs() {
    double[] numbers = new double[10_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i - 5000) * 0.37 + i / 7.0;
    }
    long[] rounded = rounded(ColumnType.INT, numbers);
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal shifted = new BigDecimal(numbers[i]).add(new BigDecimal("0.5"));
      assertThat(rounded[i]).isEqualTo(shifted.setScale(0, RoundingMode.FLOOR).longValueExact());
    }
  }

  @Test
  void theClampHoldsAfterRounding() {
    LongColumn rounded = rounded(DECIMAL, Optional.of(new Clamp(0.25, 9.5)), 0.1, 5.004, 9.999);
    assertThat(rounded.values()).containsExactly(25, 500, 950);
  }

  @Test
  void whatIsNotFiniteBecomesNull() {
    LongColumn rounded =
        rounded(DECIMAL, Optional.of(new Clamp(1, 2)), 1.5, Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(rounded.isNull(0)).isFalse();
    assertThat(rounded.isNull(1)).isTrue();
    assertThat(rounded.isNull(2)).isTrue();
    assertThat(rounded.values()).containsExactly(150, 0, 0);
  }

  @Test
  void theGreatestThatFitsIsTakenAndTheNextIsAnErrorAtItsRow() {
    assertThat(rounded(DECIMAL, 9999.99, -9999.99, 9999.994))
        .containsExactly(999999, -999999, 999999);
    assertThatThrownBy(() -> rounded(DECIMAL, 1, 9999.996))
        .isInstanceOfSatisfying(RowError.class, e -> assertThat(e.index()).isEqualTo(1));
    assertThatThrownBy(() -> rounded(ColumnType.INT, 0x1p63)).isInstanceOf(RowError.class);
    assertThat(rounded(ColumnType.INT, Math.nextDown(0x1p63))).containsExactly(0x7ffffffffffffc00L);
  }
}
