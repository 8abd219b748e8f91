package dev.datagen.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.core.dataset.FanoutSpec;
import dev.datagen.core.dataset.FanoutSpec.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanoutLawsTest {

  @Test
  void poissonHasItsMeanAndProbabilities() {
    for (double lambda : new double[] {0.01, 1, 8, 900, 250_000}) {
      DiscreteLaw law =
          FanoutLaws.of(new FanoutSpec(Distribution.POISSON, lambda, null, null, null, null));
      assertThat(law.mean()).isCloseTo(lambda, within(lambda * 1e-9));
    }
    DiscreteLaw eight =
        FanoutLaws.of(new FanoutSpec(Distribution.POISSON, 8.0, null, null, null, null));
    assertThat(eight.probability(0)).isCloseTo(StrictMath.exp(-8), within(1e-12));
    assertThat(eight.probability(3)).isCloseTo(StrictMath.exp(-8) * 512 / 6, within(1e-12));
  }

  @Test
  void clampedPoissonPutsWhatLiesOutsideOnTheBounds() {
    DiscreteLaw free =
        FanoutLaws.of(new FanoutSpec(Distribution.POISSON, 2.0, null, null, null, null));
    DiscreteLaw law =
        FanoutLaws.of(new FanoutSpec(Distribution.POISSON, 2.0, null, null, List.of(1L, 3L), null));
    assertThat(law.least()).isEqualTo(1);
    assertThat(law.greatest()).isEqualTo(3);
    assertThat(law.probability(1))
        .isCloseTo(free.probability(0) + free.probability(1), within(1e-12));
    assertThat(law.probability(2)).isCloseTo(free.probability(2), within(1e-12));
  }

  @Test
  void aConstantIsMovedToItsBoundAndUniformAndZipfAreCut() {
    List<Long> clamp = List.of(2L, 5L);
    DiscreteLaw constant =
        FanoutLaws.of(new FanoutSpec(Distribution.CONSTANT, 9.0, null, null, clamp, null));
    assertThat(constant.least()).isEqualTo(5);
    assertThat(constant.greatest()).isEqualTo(5);
    DiscreteLaw uniform =
        FanoutLaws.of(new FanoutSpec(Distribution.UNIFORM, null, 0L, 10L, clamp, null));
    for (int rows = 2; rows <= 5; rows++) {
      assertThat(uniform.probability(rows)).isCloseTo(0.25, within(1e-12));
    }
    DiscreteLaw zipf = FanoutLaws.of(new FanoutSpec(Distribution.ZIPF, null, 0L, 10L, clamp, 1.0));
    double sum = 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0;
    for (int rows = 2; rows <= 5; rows++) {
      assertThat(zipf.probability(rows)).isCloseTo(1 / (rows * sum), within(1e-12));
    }
    assertThat(FanoutLaws.of(new FanoutSpec(Distribution.ZIPF, null, 0L, 10L, null, 1.0)).least())
        .isEqualTo(1);
  }

  @Test
  void quantilesCoverEachValueByItsShare() {
    DiscreteLaw law = DiscreteLaw.of(5, new double[] {1, 0, 2, 1});
    assertThat(law.quantile(0)).isEqualTo(5);
    assertThat(law.quantile(0.2499999)).isEqualTo(5);
    assertThat(law.quantile(0.25)).isEqualTo(7);
    assertThat(law.quantile(0.7499999)).isEqualTo(7);
    assertThat(law.quantile(0.75)).isEqualTo(8);
    assertThat(law.quantile(Math.nextDown(1.0))).isEqualTo(8);
  }

  @Test
  void zipfFollowsItsExponent() {
    DiscreteLaw law = FanoutLaws.of(new FanoutSpec(Distribution.ZIPF, null, null, 100L, null, 1.5));
    assertThat(law.probability(4) / law.probability(1))
        .isCloseTo(StrictMath.pow(4, -1.5), within(1e-9));
  }

  @Test
  void boundsThatLeaveNothingAndSupportsThatAreTooWideAreRefused() {
    assertThatThrownBy(
            () ->
                FanoutLaws.of(
                    new FanoutSpec(Distribution.UNIFORM, null, 5L, 9L, List.of(0L, 3L), null)))
        .hasMessageContaining("leave no number");
    assertThatThrownBy(
            () ->
                FanoutLaws.of(
                    new FanoutSpec(Distribution.UNIFORM, null, 0L, 100_000_000L, null, null)))
        .hasMessageContaining("give a smaller max");
  }
}
