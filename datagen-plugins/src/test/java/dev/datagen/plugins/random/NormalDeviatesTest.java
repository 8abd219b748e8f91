package dev.datagen.plugins.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class NormalDeviatesTest {

  private static final RandomKey KEY = RandomKey.ofSeed(42).derive("normal");
  private static final int SAMPLE = 200_000;

  @Test
  void anyFirstDrawGivesTheStandardNormalLaw() {
    for (int draw : new int[] {0, 1, 7}) {
      assertThat(
              new KolmogorovSmirnovTest()
                  .kolmogorovSmirnovTest(
                      new NormalDistribution(), fill(Rows.range(0, SAMPLE), draw)))
          .isGreaterThan(0.001);
    }
  }

  @Test
  void drawsAndRowsAreUncorrelated() {
    double[] first = fill(Rows.range(0, SAMPLE), 0);
    double bound = 3.3 / Math.sqrt(SAMPLE);
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    assertThat(correlation.correlation(first, fill(Rows.range(0, SAMPLE), 1)))
        .isBetween(-bound, bound);
    assertThat(correlation.correlation(first, fill(Rows.range(1, SAMPLE), 0)))
        .isBetween(-bound, bound);
  }

  @Test
  void pickedRowsHaveTheValuesThatTheRangeHas() {
    double[] range = fill(Rows.range(0, SAMPLE), 3);
    long[] rows = new long[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      rows[i] = SAMPLE - 1 - i;
    }
    double[] picked = fill(Rows.picked(rows), 3);
    for (int i = 0; i < SAMPLE; i++) {
      assertThat(picked[i]).isEqualTo(range[SAMPLE - 1 - i]);
    }
    assertThat(NormalDeviates.at(KEY, 42, 3)).isEqualTo(range[42]);
  }

  @Test
  void valuesArePinned() {
    assertThat(fill(Rows.range(0, 4), 0))
        .containsExactly(
            -0.789502619246784, -0.5864832272398565, 0.32546407561230817, 0.515968097232533);
  }

  private static double[] fill(Rows rows, int firstDraw) {
    double[] out = new double[rows.size()];
    NormalDeviates.fill(rows, KEY, firstDraw, out);
    return out;
  }
}
