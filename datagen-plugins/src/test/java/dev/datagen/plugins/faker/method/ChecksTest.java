package dev.datagen.plugins.faker.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static String completed(String text, Consumer<byte[]> check) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    check.accept(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** Published examples of numbers that are known to be valid. */
  @Test
  void checkDigitsAreThoseOfPublishedNumbers() {
    assertThat(completed("4111111111111110", Checks::luhn)).isEqualTo("4111111111111111");
    assertThat(completed("378282246310000", Checks::luhn)).isEqualTo("378282246310005");
    assertThat(completed("490154203237510", Checks::luhn)).isEqualTo("490154203237518");
    assertThat(completed("4006381333930", Checks::gtin)).isEqualTo("4006381333931");
    assertThat(completed("96385070", Checks::gtin)).isEqualTo("96385074");
    assertThat(completed("036000291450", Checks::gtin)).isEqualTo("036000291452");
    assertThat(completed("9783161484100", Checks::gtin)).isEqualTo("9783161484100");
    assertThat(completed("0306406150", Checks::isbn10)).isEqualTo("0306406152");
    assertThat(completed("0804429570", Checks::isbn10)).isEqualTo("080442957X");
    assertThat(completed("GB00WEST12345698765432", Checks::iban))
        .isEqualTo("GB82WEST12345698765432");
    assertThat(completed("DE00370400440532013000", Checks::iban))
        .isEqualTo("DE89370400440532013000");
    assertThat(completed("1M8GDM9A0KP042788", Checks::vehicle)).isEqualTo("1M8GDM9AXKP042788");
    assertThat(completed("021000020", Checks::routing)).isEqualTo("021000021");
  }
}
