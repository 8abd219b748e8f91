package dev.datagen.plugins.faker.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.plugins.faker.fallback.RowRandom;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.locale.WordLists;
import java.util.HashSet;
import java.util.Set;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCompilerTest {

  @ParameterizedTest
  @CsvSource({
    "de, #{Name.prefix}",
    "de, #{Name.firstName}",
    "de, #{Address.state}",
    "fr, #{Company.suffix}",
    "en, #{Company.industry}",
    "en, #{Commerce.productName}",
    "en, #{Internet.httpMethod}",
    "ru, #{Address.cityName}",
    "ja, #{Company.name}",
    "pt-BR, #{Name.suffix}",
    "en, #{Vehicle.engine}",
    "nl, #{Name.prefix}",
    "es, #{Address.stateAbbr}",
    "en, #{Superhero.power}",
    "sv, #{Color.name}",
    "en, #{Country.countryCode2}",
    "en, #{Artist.name}",
    "it, #{Address.cityPrefix}"
  })
  void aCompiledExpressionHasExactlyTheValuesOfDatafaker(String locale, String expression) {
    WordLists lists = new WordLists(Locales.ofTag(locale).orElseThrow());
    Set<String> own =
        RegexTemplateTest.drawn(new TemplateCompiler(lists).expression(expression), 30_000);
    RowRandom random = new RowRandom();
    random.restart(RandomKey.ofSeed(1), 0, 0);
    Faker faker = lists.faker(new RandomService(random));
    Set<String> theirs = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      theirs.add(faker.expression(expression));
    }
    if (theirs.size() < 1500) {
      assertThat(own).isEqualTo(theirs);
    } else {
      Set<String> common = new HashSet<>(own);
      common.retainAll(theirs);
      assertThat(common.size()).isGreaterThan(theirs.size() / 3);
    }
  }
}
