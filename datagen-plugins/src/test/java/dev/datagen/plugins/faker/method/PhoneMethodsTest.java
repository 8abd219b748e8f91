package dev.datagen.plugins.faker.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.FakerArguments;
import dev.datagen.plugins.faker.FakerFactory;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.testkit.FakeContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneMethodsTest {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int ROWS = 400;

  static List<FakerLocale> countries() {
    return Locales.countries();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void numbersAreValidInTheirCountry(FakerLocale locale) throws NumberParseException {
    for (String method :
        List.of(
            "phone_number",
            "phone_number_international",
            "cell_phone",
            "cell_phone_international")) {
      FakeContext context = FakeContext.of(ColumnType.STRING);
      StringColumn column =
          (StringColumn)
              new FakerFactory()
                  .plan(
                      new FakerArguments(method, locale.tag(), null, null, null, Map.of()), context)
                  .generate(Rows.range(0, ROWS), context.key(), context);
      int valid = 0;
      for (int i = 0; i < ROWS; i++) {
        if (NUMBERS.isValidNumber(NUMBERS.parse(column.value(i), locale.country()))) {
          valid++;
        }
      }
      assertThat(valid).as("%s in %s", method, locale).isGreaterThanOrEqualTo(ROWS * 97 / 100);
    }
  }
}
