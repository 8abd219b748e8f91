package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.generate.LocaleInput;
import dev.datagen.plugins.faker.generate.LocalizedGenerator;
import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.template.Template;
import dev.datagen.plugins.faker.text.Assembler;
import dev.datagen.testkit.FakeContext;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {

  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          Map.entry("ar", EnumSet.of(UnicodeScript.ARABIC)),
          Map.entry("fa", EnumSet.of(UnicodeScript.ARABIC)),
          Map.entry("be", EnumSet.of(UnicodeScript.CYRILLIC)),
          Map.entry("bg", EnumSet.of(UnicodeScript.CYRILLIC)),
          Map.entry("mk", EnumSet.of(UnicodeScript.CYRILLIC)),
          Map.entry("ru", EnumSet.of(UnicodeScript.CYRILLIC)),
          Map.entry("uk", EnumSet.of(UnicodeScript.CYRILLIC)),
          Map.entry("el", EnumSet.of(UnicodeScript.GREEK)),
          Map.entry("he", EnumSet.of(UnicodeScript.HEBREW)),
          Map.entry("hy", EnumSet.of(UnicodeScript.ARMENIAN)),
          Map.entry("ka", EnumSet.of(UnicodeScript.GEORGIAN)),
          Map.entry("ko", EnumSet.of(UnicodeScript.HANGUL)),
          Map.entry("ta", EnumSet.of(UnicodeScript.TAMIL)),
          Map.entry("th", EnumSet.of(UnicodeScript.THAI)),
          Map.entry("zh", EnumSet.of(UnicodeScript.HAN)),
          Map.entry(
              "ja", EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)));

  static List<String> locales() {
    return Locales.tags();
  }

  @ParameterizedTest
  @MethodSource("locales")
  void namesAreWrittenInTheScriptOfTheLanguage(String locale) {
    String language = locale.substring(0, 2);
    Set<UnicodeScript> allowed =
        EnumSet.copyOf(SCRIPTS.getOrDefault(language, EnumSet.of(UnicodeScript.LATIN)));
    allowed.add(UnicodeScript.COMMON);
    allowed.add(UnicodeScript.INHERITED);
    for (String method :
        List.of(
            "name",
            "first_name",
            "last_name",
            "first_name_male",
            "first_name_female",
            "last_name_male",
            "last_name_female",
            "name_male",
            "name_female",
            "city",
            "street_name",
            "street_address",
            "address",
            "company")) {
      for (String text : Fakers.texts(Fakers.method(method, locale), 300)) {
        assertThat(text.codePoints().mapToObj(UnicodeScript::of))
            .as("%s in %s: %s", method, locale, text)
            .isSubsetOf(allowed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja_JP, ja_JP",
    "ja-JP, ja_JP",
    "ja, ja_JP",
    "JA_jp, ja_JP",
    "de, de_DE",
    "en, en_US",
    "es_CL, es_CL",
    "no, no_NO",
    "fr-BE, fr_BE",
    "pt_BR, pt_BR",
    "zh, zh_CN"
  })
  void aLocaleIsNamedAsPeopleNameIt(String name, String tag) {
    assertThat(Locales.ofTag(name)).map(FakerLocale::tag).contains(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, de_DE",
    "DEU, de_DE",
    "Germany, de_DE",
    "germany, de_DE",
    "UK, en_GB",
    "GB, en_GB",
    "United Kingdom, en_GB",
    "USA, en_US",
    "United States of America, en_US",
    "jp, ja_JP",
    "Japan, ja_JP",
    "CL, es_CL",
    "AR, es_AR",
    "ja_JP, ja_JP",
    "Türkiye, tr_TR",
    "TURKEY, tr_TR",
    "IN, en_IN",
    "ind, en_IN",
    "Czech Republic, cs_CZ",
    "IL, he_IL",
    "ID, id_ID"
  })
  void aCountryIsGivenByCodeOrName(String name, String tag) {
    assertThat(Locales.ofCountryOrTag(name)).map(FakerLocale::tag).contains(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "UK, en_GB",
    "GB, en_GB",
    "gb, en_GB",
    "uk, uk_UA",
    "DE, de_DE",
    "de, de_DE",
    "Germany, de_DE",
    "germany, de_DE",
    "DEU, de_DE",
    "JP, ja_JP",
    "jp, ja_JP",
    "ja, ja_JP",
    "JA, ja_JP",
    "CA, en_CA",
    "ca, ca_ES",
    "ar, ar_SA",
    "AR, es_AR",
    "uk-UA, uk_UA",
    "FR_CA, fr_CA",
    "Cyprus, el_CY",
    "United Kingdom, en_GB"
  })
  void theLocaleOfAColumnIsALocaleOrACountry(String name, String tag) {
    assertThat(Locales.ofTagOrCountry(name)).map(FakerLocale::tag).contains(tag);
    assertThat(Fakers.texts(Fakers.method("name", name), 20))
        .isEqualTo(Fakers.texts(Fakers.method("name", tag), 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "first_name",
        "last_name",
        "city",
        "address",
        "phone_number",
        "company",
        "email"
      })
  void everyCountryAndEveryLanguageAbroadHasTheCommonMethods(String method) {
    List<String> places =
        Stream.concat(
                Locales.countries().stream().map(FakerLocale::country),
                Locales.tags().stream().map(tag -> tag.substring(0, 2) + "_CY"))
            .toList();
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .column("country", ColumnType.STRING, Utf8Column.of(places.toArray(String[]::new)));
    Generator generator = Fakers.plan(Fakers.from(method, "country", null), context);
    assertThat(Fakers.values(generator, context, Rows.range(0, places.size())))
        .allSatisfy(text -> assertThat((String) text).isNotBlank());
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void namesFromCyprusAreGreek() {
    for (String method : List.of("name", "last_name", "city", "company")) {
      assertThat(Fakers.texts(Fakers.method(method, "el_CY"), 20))
          .isEqualTo(Fakers.texts(Fakers.method(method, "el_GR"), 20));
    }
  }

  @Test
  void aCountryWhoseLocaleLacksWhatIsAskedForGetsEnglishAndIsToldOf() {
    Column countries = Utf8Column.of("US", "JP", "DE");
    FakeContext context =
        FakeContext.of(ColumnType.STRING).column("country", ColumnType.STRING, countries);
    LocaleInput input = LocaleInput.of(context, "country", Locales.DEFAULT);
    Generator generator =
        new LocalizedGenerator(
            input,
            locale -> {
              if (locale.language().equals("ja")) {
                throw new InvalidArgument("expression", "lacks a list", "");
              }
              return Assembler.assemble(Template.fixed(locale.tag()));
            });
    assertThat(Fakers.values(generator, context, Rows.range(0, 3)))
        .containsExactly("en_US", "en_US", "de_DE");
    assertThat(context.warnings()).singleElement().asString().contains("they got en_US");
  }

  @Test
  void atLeastFortyCountriesAreKnown() {
    assertThat(Locales.countries()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
  }

  @Test
  void eachRowFollowsItsOwnCountryAndUnknownOnesAreToldOnce() {
    Column countries = Utf8Column.of("JP", "Russia", null, "Atlantis", "GRC", "ja_JP", "JP");
    Column coded =
        new DictionaryColumn(
            new int[] {0, 1, 0, 2, 3, 4, 0},
            Dictionary.of(List.of("JP", "Russia", "Atlantis", "GRC", "ja_JP")),
            Nulls.of(new long[] {4}));
    List<Object> first = null;
    for (Column column : List.of(countries, coded)) {
      FakeContext context =
          FakeContext.of(ColumnType.STRING).column("country", ColumnType.STRING, column);
      Generator generator = Fakers.plan(Fakers.from("last_name", "country", null), context);
      assertThat(context.warnings()).isEmpty();
      List<Object> names = Fakers.values(generator, context, Rows.range(0, 7));
      assertThat(script(names.get(0))).isEqualTo(UnicodeScript.HAN);
      assertThat(script(names.get(1))).isEqualTo(UnicodeScript.CYRILLIC);
      assertThat(script(names.get(2))).isEqualTo(UnicodeScript.LATIN);
      assertThat(script(names.get(3))).isEqualTo(UnicodeScript.LATIN);
      assertThat(script(names.get(4))).isEqualTo(UnicodeScript.GREEK);
      assertThat(script(names.get(5))).isEqualTo(UnicodeScript.HAN);
      assertThat(script(names.get(6))).isEqualTo(UnicodeScript.HAN);
      assertThat(context.warnings()).singleElement().asString().contains("en_US");
      assertThat(first == null ? names : first).isEqualTo(names);
      first = names;
    }
  }

  @Test
  void aLocaleForWhatIsTheSameEverywhereIsTold() {
    FakeContext context =
        FakeContext.of(ColumnType.STRING).column("country", ColumnType.STRING, Utf8Column.of("JP"));
    Fakers.plan(Fakers.from("uuid4", "country", null), context);
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .contains("uuid4 is the same in every locale");
  }

  @Test
  void whatIsNoLocaleIsRefusedWithTheNearestOne() {
    assertThatThrownBy(() -> Fakers.values(Fakers.method("name", "ja_JQ"), 1))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("unknown locale \"ja_JQ\"")
        .extracting("hint")
        .asString()
        .contains("did you mean \"ja_JP\"?");
    FakeContext context =
        FakeContext.of(ColumnType.STRING).column("country", ColumnType.INT, LongColumn.of(1));
    assertThatThrownBy(() -> Fakers.plan(Fakers.from("name", "country", null), context))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("of type int");
  }

  private static UnicodeScript script(Object text) {
    return UnicodeScript.of(text.toString().codePointAt(0));
  }
}
