package dev.datagen.plugins.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.random.RandomKey;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {

  private static final RandomKey KEY = RandomKey.ofSeed(1).derive("elementary");

  @Test
  void exponentialsAreRightToTheLastPlaces() {
    for (double range : new double[] {1e-9, 0.01, 0.5, 5, 100, 700}) {
      check(StrictMath::exp, Elementary::exp, -range, range);
      check(StrictMath::expm1, Elementary::expm1, -range, range);
    }
  }

  @Test
  void logarithmsAreRightToTheLastPlaces() {
    check(StrictMath::log, Elementary::log, 0, 1);
    check(StrictMath::log, Elementary::log, 0.99, 1.01);
    check(StrictMath::log, Elementary::log, 1, 1e6);
    check(StrictMath::log, Elementary::log, 0, 1e300);
    check(StrictMath::log, Elementary::log, 0, 1e-300);
    for (double range : new double[] {1e-12, 1e-5, 0.3, 1}) {
      check(StrictMath::log1p, Elementary::log1p, -range, range);
    }
    check(StrictMath::log1p, Elementary::log1p, 0, 1e9);
  }

  @Test
  void theEdgesAreTheLibrarys() {
    double[] edges = {
      0,
      -0.0,
      1,
      -1,
      700,
      -700,
      709.9,
      750,
      -745,
      -800,
      5e-324,
      1e-310,
      0x1.0p-1022,
      1e308,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN
    };
    for (double x : edges) {
      assertSame(Elementary.exp(x), StrictMath.exp(x));
      assertSame(Elementary.expm1(x), StrictMath.expm1(x));
      assertSame(Elementary.log(x), StrictMath.log(x));
      assertSame(Elementary.log1p(x), StrictMath.log1p(x));
    }
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isFinite(expected)) {
      assertThat(actual).isCloseTo(expected, within(2 * Math.ulp(expected)));
    } else {
      assertThat((Double) actual).isEqualTo((Double) expected);
    }
  }

  private static void check(
      DoubleUnaryOperator exact, DoubleUnaryOperator own, double from, double to) {
    double worst = 0;
    double at = 0;
    for (int i = 0; i < 300_000; i++) {
      double x = from + KEY.uniform(i, 0) * (to - from);
      double expected = exact.applyAsDouble(x);
      double error = Math.abs(own.applyAsDouble(x) - expected) / Math.ulp(expected);
      at = error > worst ? x : at;
      worst = Math.max(worst, error);
    }
    assertThat(worst).as("units in the last place at %s", at).isLessThanOrEqualTo(2);
  }
}
