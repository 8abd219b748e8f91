package dev.datagen.core.evaluate.cast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiniteStepTest {

  @Test
  void finiteNumbersAreLeftAsTheyAre() {
    DoubleColumn column = DoubleColumn.of(new double[] {0, -0.0, Double.MAX_VALUE, 4.9e-324, -1});
    assertThat(FiniteStep.INSTANCE.apply(column, null)).isSameAs(column);
  }

  @Test
  void oneThatIsNotFiniteBecomesNullWhereverItStands() {
    for (double wrong : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      for (int size = 1; size < 14; size++) {
        for (int at = 0; at < size; at++) {
          double[] values = new double[size];
          Arrays.fill(values, 7);
          values[at] = wrong;
          Column made = FiniteStep.INSTANCE.apply(DoubleColumn.of(values), null);
          for (int row = 0; row < size; row++) {
            assertThat(made.isNull(row)).isEqualTo(row == at);
          }
        }
      }
    }
  }
}
