package dev.datagen.plugins.faker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DivisorTest {

  @Test
  void it_divides_as_the_operator_does() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      int divisor = i < 300 ? i + 1 : Math.max(1, random.nextInt() >>> 1 + random.nextInt(30));
      Divisor multiplication = new Divisor(divisor);
      int multiple = Integer.MAX_VALUE / divisor * divisor;
      for (int dividend :
          new int[] {
            0,
            1,
            divisor - 1,
            divisor,
            multiple - 1,
            multiple,
            Integer.MAX_VALUE,
            random.nextInt() >>> 1
          }) {
        assertThat(multiplication.divide(dividend))
            .as("%d / %d", dividend, divisor)
            .isEqualTo(dividend / divisor);
      }
    }
  }
}
