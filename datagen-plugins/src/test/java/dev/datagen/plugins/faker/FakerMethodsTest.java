package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.method.FakerMethod;
import dev.datagen.plugins.faker.method.FakerMethods;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FakerMethodsTest {

  private static final int ROWS = 60;
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9]+([.-]?[a-z0-9]+)*@([a-z0-9]+(-+[a-z0-9]+)*\\.)+[a-z0-9-]{2,}");

  private static FakerArguments arguments(FakerMethod method, String locale) {
    return method.name().equals("regexify")
        ? Fakers.method("regexify", locale, "text", "[a-f]{2,4}\\d+")
        : Fakers.method(method.name(), locale);
  }

  static List<String> locales() {
    return Locales.tags();
  }

  /** Locales of countries whose lists are those of the language, and odd pairs. */
  static List<String> combined() {
    return Stream.concat(
            Locales.countries().stream().map(FakerLocale::tag),
            Stream.of("ja_DE", "en_BR", "da_DE", "zh_US", "cs_AT"))
        .filter(tag -> !Locales.tags().contains(tag))
        .toList();
  }

  static Stream<String> all() {
    return Stream.concat(locales().stream(), combined().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyMethodGivesSaneValues(String locale) {
    for (FakerMethod method : FakerMethods.all().values()) {
      if (!method.isLocalized() && !locale.equals("en_US")) {
        continue;
      }
      for (Object value : Fakers.values(arguments(method, locale), ROWS)) {
        assertThat(value).as("%s in %s", method.name(), locale).isNotNull();
        if (value instanceof String text) {
          assertThat(text)
              .as("%s in %s", method.name(), locale)
              .isNotBlank()
              .doesNotContain("#{", "  ")
              .doesNotContainPattern("[\\p{Cntrl}\\uE000-\\uF8FF\\uFFFD]|\\bnull\\b")
              .isEqualTo(text.strip());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void everyAddressOfTheWebIsValidAscii(String locale) {
    for (String method :
        List.of("email", "free_email", "ascii_email", "safe_email", "company_email")) {
      assertThat(Fakers.texts(Fakers.method(method, locale), 500))
          .allMatch(text -> EMAIL.matcher(text).matches(), method + " in " + locale);
    }
    assertThat(Fakers.texts(Fakers.method("user_name", locale), 500))
        .allMatch(text -> text.matches("[a-z]+([.]?[a-z]+)*[0-9]*"), "user_name in " + locale);
    assertThat(Fakers.texts(Fakers.method("domain_name", locale), 500))
        .allMatch(
            text -> text.matches("([a-z0-9]+(-+[a-z0-9]+)*\\.)+[a-z0-9-]{2,}"),
            "domain_name in " + locale);
    assertThat(Fakers.texts(Fakers.method("url", locale), 100))
        .allMatch(text -> text.matches("https?://[a-z0-9.-]+/"));
    assertThat(Fakers.texts(Fakers.method("file_path", locale), 100))
        .allMatch(text -> text.matches("/[a-z]+/[a-z0-9_-]+\\.[a-z0-9]+"));
  }

  @Test
  void aRowHasTheSameValueHoweverItIsAskedFor() {
    List<Integer> picks = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      picks.add(row);
    }
    Collections.shuffle(picks, new Random(5));
    for (FakerMethod method : FakerMethods.all().values()) {
      FakeContext context = FakeContext.of(ColumnType.STRING);
      Generator generator = Fakers.plan(arguments(method, "de_DE"), context);
      List<Object> all = Fakers.values(generator, context, Rows.range(0, ROWS));
      List<Object> picked =
          Fakers.values(
              generator,
              context,
              Rows.picked(picks.stream().mapToLong(Integer::longValue).toArray()));
      for (int i = 0; i < ROWS; i++) {
        assertThat(picked.get(i)).as(method.name()).isEqualTo(all.get(picks.get(i)));
      }
    }
  }

  @Test
  void thereAreTheMethodsThatUsersOfFakerLibrariesKnow() {
    assertThat(FakerMethods.names())
        .hasSizeGreaterThan(120)
        .contains(
            ("name first_name last_name first_name_male first_name_female prefix suffix email"
                    + " safe_email free_email company_email user_name password domain_name url"
                    + " ipv4 ipv6 mac_address user_agent uuid4 md5 sha1 sha256 address"
                    + " street_address street_name building_number city state state_abbr postcode"
                    + " zipcode country country_code latitude longitude phone_number msisdn"
                    + " company company_suffix catch_phrase bs job word words sentence paragraph"
                    + " text color_name hex_color credit_card_number credit_card_provider"
                    + " credit_card_expire iban bban swift currency_code currency_name"
                    + " product_name department material isbn10 isbn13 ean8 ean13 ssn"
                    + " license_plate vin vehicle_make vehicle_model file_name file_extension"
                    + " mime_type file_path timezone language_name locale boolean random_digit"
                    + " random_int numerify lexify bothify regexify date_of_birth date_this_year")
                .split(" "));
  }

  @Test
  void theCatalogueDescribesEveryMethod() {
    assertThat(new FakerFactory().entries()).hasSameSizeAs(FakerMethods.names());
    assertThat(new FakerFactory().entries().values()).allMatch(text -> text.length() > 3);
    assertThat(new FakerFactory().entries().get("random_int")).contains("max = 9999");
  }
}
