package dev.datagen.plugins.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes an algorithm changes everybody's data: these sums say so. */
class LawGoldenTest {

  @ParameterizedTest
  @CsvSource({
    "normal mean=1 std=2, 903f4658e8cf8d64",
    "lognormal mean=0 sigma=1, 365c4610213cf903",
    "uniform low=-1 high=3, a96799ddc8ecec3b",
    "poisson lambda=4, fd6a08519a9b94f3",
    "poisson lambda=1e7, 6b0431e75950f8e9",
    "exponential mean=2, ed5f1733c61fb537",
    "gamma shape=0.5 scale=1, e162cb29b9abeb1a",
    "gamma shape=3 scale=1, ad0eaa2961978577",
    "beta alpha=2 beta=3, c8cd912c9a72261b",
    "beta alpha=0.5 beta=0.7, a8a7c3b5f35c718c",
    "weibull shape=2 scale=1, b11e50f14984c278",
    "pareto scale=1 shape=2, c47eb06ba52577b9",
    "triangular a=0 c=1 b=4, 2926bfb6510e5a2d",
    "student_t df=4, b73d5c3b446f5b2a",
    "binomial trials=10 p=0.3, 2655f8abd89b0879",
    "binomial trials=1e8 p=0.3, b9893ade7472d047",
    "geometric p=0.3, b1a80a486cd77409"
  })
  void valuesArePinnedToTheLastBit(String law, String digest) {
    double[] values = new double[10_000];
    RandomKey key = RandomKey.ofSeed(42).derive("golden");
    Law.of(Declared.law(law)).fill(Rows.range(0, values.length), key, values);
    long hash = 0;
    for (double value : values) {
      hash = RandomKey.mix(hash * 31 + Double.doubleToLongBits(value));
    }
    assertThat(Long.toHexString(hash)).isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource({
    "normal mean=1 std=2",
    "gamma shape=0.5 scale=1",
    "beta alpha=2 beta=3",
    "student_t df=4",
    "poisson lambda=4",
    "poisson lambda=1e7",
    "geometric p=0.3",
    "uniform low=0 high=1"
  })
  void pickedRowsHaveTheValuesThatTheRangeHas(String declared) {
    Law law = Law.of(Declared.law(declared));
    RandomKey key = RandomKey.ofSeed(42).derive("picked");
    double[] range = new double[1_000];
    law.fill(Rows.range(500, 1_000), key, range);
    double[] picked = new double[4];
    law.fill(Rows.picked(new long[] {1_499, 500, 777, 777}), key, picked);
    assertThat(picked).containsExactly(range[999], range[0], range[277], range[277]);
  }
}
