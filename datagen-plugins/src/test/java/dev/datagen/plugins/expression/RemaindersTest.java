package dev.datagen.plugins.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import org.junit.jupiter.api.Test;

class RemaindersTest {

  private static final RandomKey KEY = RandomKey.ofSeed(3);

  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    3,
    7,
    -7,
    1e15,
    0x1.0p52,
    0x1.0p53,
    -0x1.0p52,
    1e300,
    -1e300,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0x1.fffffffffffffp51,
    4503599627370497.0,
    0.1,
    1e-300
  };

  private static void assertSame(double dividend, double divisor) {
    assertThat(Double.doubleToLongBits(Remainders.truncated(dividend, divisor)))
        .as("%s %% %s", dividend, divisor)
        .isEqualTo(Double.doubleToLongBits(dividend % divisor));
  }

  @Test
  void everyBitIsThatOfTheOperator() {
    for (double dividend : SPECIAL) {
      for (double divisor : SPECIAL) {
        assertSame(dividend, divisor);
      }
    }
    for (int i = 0; i < 300_000; i++) {
      double divisor = KEY.bounded(i, 0, 1L << 1 + i % 40) - (i % 3) * 500.0;
      double fraction = (KEY.uniform(i, 1) - 0.5) * Math.scalb(1.0, i % 60);
      assertSame(fraction, divisor);
      assertSame(Math.rint(fraction), divisor);
      // near a multiple, where the quotient rounds up to the whole number
      double multiple = divisor * KEY.bounded(i, 2, 1L << 1 + i % 12);
      assertSame(Math.nextDown(multiple), divisor);
      assertSame(Math.nextUp(multiple), divisor);
      assertSame(multiple, divisor);
      assertSame(fraction, KEY.uniform(i, 3));
    }
  }
}
