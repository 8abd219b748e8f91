package dev.datagen.plugins.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.ChiSquare;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AliasTableTest {

  private static final RandomKey KEY = RandomKey.ofSeed(42).derive("alias");
  private static final int SAMPLE = 500_000;

  @Test
  void itemsComeInProportionToTheirWeights() {
    double[] skewed = new double[1000];
    for (int i = 0; i < skewed.length; i++) {
      skewed[i] = i % 7 == 3 ? 0 : 1.0 / (1 + i);
    }
    for (double[] weights : new double[][] {{1}, {5, 4, 3, 2, 1}, {0, 3, 0}, skewed}) {
      assertThat(ChiSquare.pValue(counts(weights), weights)).isGreaterThan(0.001);
    }
  }

  @Test
  void weightsWhoseSumOverflowsAreStillWeights() {
    assertThat(ChiSquare.pValue(counts(new double[] {1e308, 1e308, 5e307}), new double[] {2, 2, 1}))
        .isGreaterThan(0.001);
  }

  @Test
  void anItemOfNoWeightIsNeverChosen() {
    double[] weights = new double[3_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 3 == 0 ? 0 : 0.1 * i;
    }
    long[] counts = counts(weights);
    for (int i = 0; i < weights.length; i += 3) {
      assertThat(counts[i]).isZero();
    }
  }

  @Test
  void theExtremeDrawsAreWithinTheTable() {
    for (int size = 1; size < 2_000; size++) {
      AliasTable table = AliasTable.of(new WeightsKind.Zipf(1).weights(size));
      assertThat(table.pick(-1)).isBetween(0, size - 1);
      assertThat(table.pick(0)).isBetween(0, size - 1);
    }
  }

  @Test
  void pickedRowsChooseAsTheRangeDoes() {
    AliasTable table = AliasTable.of(new double[] {5, 4, 3, 2, 1});
    int[] range = new int[100];
    int[] picked = new int[3];
    table.fill(Rows.range(50, 100), KEY, 2, range);
    table.fill(Rows.picked(new long[] {149, 50, 77}), KEY, 2, picked);
    assertThat(picked).containsExactly(range[99], range[0], range[27]);
  }

  @Test
  void equalWeightsAreChosenFromAsAllOthers() {
    for (int size = 1; size < 300; size++) {
      double[] weights = new double[size];
      Arrays.fill(weights, 0.3);
      AliasTable table = AliasTable.of(weights);
      int[] filled = new int[500];
      table.fill(Rows.range(7, filled.length), KEY, 2, filled);
      int[] picked = new int[filled.length];
      Arrays.setAll(picked, i -> table.pick(KEY.bits(7 + i, 2)));
      assertThat(filled).isEqualTo(picked);
    }
  }

  @Test
  void valuesAreTakenByItem() {
    AliasTable table = AliasTable.of(new double[] {1, 2, 3});
    int[] items = new int[50];
    long[] longs = new long[50];
    double[] doubles = new double[50];
    table.fill(Rows.range(0, 50), KEY, 0, items);
    table.fill(Rows.range(0, 50), KEY, 0, new long[] {10, 20, 30}, longs);
    table.fill(Rows.range(0, 50), KEY, 0, new double[] {0.1, 0.2, 0.3}, doubles);
    for (int i = 0; i < 50; i++) {
      assertThat(longs[i]).isEqualTo(10L * (items[i] + 1));
      assertThat(doubles[i]).isEqualTo(new double[] {0.1, 0.2, 0.3}[items[i]]);
    }
  }

  @Test
  void choicesArePinned() {
    int[] items = new int[12];
    AliasTable.of(new double[] {5, 4, 3, 2, 1}).fill(Rows.range(0, 12), KEY, 0, items);
    assertThat(items).containsExactly(1, 2, 0, 0, 1, 2, 3, 1, 0, 2, 2, 1);
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    for (double[] weights :
        new double[][] {{}, {0, 0}, {1, -1}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
      assertThatThrownBy(() -> AliasTable.of(weights)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static long[] counts(double[] weights) {
    int[] items = new int[SAMPLE];
    AliasTable.of(weights).fill(Rows.range(0, SAMPLE), KEY, 0, items);
    long[] counts = new long[weights.length];
    for (int item : items) {
      counts[item]++;
    }
    return counts;
  }
}
