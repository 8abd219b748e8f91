package dev.datagen.core.validation.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private static double[] values(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      int exponent = random.nextInt(10) == 0 ? random.nextInt(-300, 300) : random.nextInt(-20, 20);
      values[i] = Math.scalb(random.nextDouble() - 0.5, exponent);
    }
    return values;
  }

  private static BigDecimal expected(double[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    return sum;
  }

  @Test
  void theSumIsExactWhateverTheMagnitudes() {
    for (int seed = 0; seed < 30; seed++) {
      double[] values = values(seed, 5000);
      ExactSum sum = new ExactSum();
      sum.add(values, 0, values.length);
      assertThat(sum.value()).isEqualByComparingTo(expected(values));
      assertThat(sum.count()).isEqualTo(5000);
    }
  }

  @Test
  void theSumIsTheSameForAnyCutAndOrderOfTheParts() {
    double[] values = values(7, 40_000);
    ExactSum whole = new ExactSum();
    whole.add(values, 0, values.length);
    ExactSum parts = new ExactSum();
    SplittableRandom random = new SplittableRandom(1);
    for (int to = values.length; to > 0; ) {
      int from = Math.max(0, to - 1 - random.nextInt(5000));
      ExactSum part = new ExactSum();
      part.add(values, from, to);
      parts.add(part);
      to = from;
    }
    assertThat(parts.value()).isEqualByComparingTo(whole.value());
    assertThat(parts.mean()).isEqualTo(whole.mean());
  }

  @Test
  void whatIsNotFiniteIsCountedAndLeftOut() {
    ExactSum sum = new ExactSum();
    sum.add(new double[] {1, Double.NaN, 2, Double.POSITIVE_INFINITY, -0.0}, 0, 5);
    assertThat(sum.value()).isEqualByComparingTo("3");
    assertThat(sum.count()).isEqualTo(3);
    assertThat(sum.notFinite()).isEqualTo(2);
    assertThat(new ExactSum().mean()).isNaN();
  }

  @Test
  void theExtremesOfDoubleAddUp() {
    ExactSum sum = new ExactSum();
    sum.add(
        new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE},
        0,
        4);
    assertThat(sum.value())
        .isEqualByComparingTo(
            new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(Double.MIN_VALUE)));
  }

  @Test
  void integersAddUpBeyondSixtyFourBits() {
    SplittableRandom random = new SplittableRandom(3);
    long[] values = random.longs(100_000).toArray();
    values[0] = Long.MAX_VALUE;
    values[1] = Long.MIN_VALUE;
    BigInteger expected = BigInteger.ZERO;
    for (long value : values) {
      expected = expected.add(BigInteger.valueOf(value));
    }
    LongSum sum = new LongSum();
    sum.add(values, 0, 50_000);
    LongSum rest = new LongSum();
    rest.add(values, 50_000, 99_999);
    rest.add(values[99_999]);
    sum.add(rest);
    assertThat(sum.value()).isEqualTo(expected);
  }
}
