package dev.datagen.plugins.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.datafaker.Faker;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNameSharesTest {

  private static final int ROWS = 500_000;

  private static List<String> list(String locale, String key) {
    FakerContext context =
        new FakerContext(java.util.Locale.forLanguageTag(locale), new RandomService());
    FakeValuesService service = new Faker(new FakeValuesService(), context).fakeValuesService();
    return service.fetchObject(key, context);
  }

  private static void assertShares(List<String> drawn, Map<String, Double> shares) {
    Map<String, Integer> counts = new HashMap<>();
    drawn.forEach(name -> counts.merge(name, 1, Integer::sum));
    assertThat(shares.keySet()).containsAll(counts.keySet());
    double statistic = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double wanted = share.getValue() * drawn.size();
      statistic += Math.pow(counts.getOrDefault(share.getKey(), 0) - wanted, 2) / wanted;
    }
    double p = 1 - new ChiSquaredDistribution(shares.size() - 1).cumulativeProbability(statistic);
    assertThat(p).isGreaterThan(0.001);
  }

  private static void add(Map<String, Double> shares, List<String> names, double weight) {
    for (String name : names) {
      shares.merge(name, weight / names.size(), Double::sum);
    }
  }

  @Test
  void halfOfTheFirstNamesAreWomensAndEachIsAsLikely() {
    Map<String, Double> shares = new HashMap<>();
    add(shares, list("en", "name.female_first_name"), 0.5);
    add(shares, list("en", "name.male_first_name"), 0.5);
    assertShares(Fakers.texts(Fakers.method("first_name", null), ROWS), shares);
  }

  @ParameterizedTest
  @CsvSource({"fr, name.first_name, first_name", "en, name.last_name, last_name"})
  void everyNameOfAListIsAsLikely(String locale, String key, String method) {
    Map<String, Double> shares = new HashMap<>();
    add(shares, list(locale, key), 1);
    assertShares(Fakers.texts(Fakers.method(method, locale), ROWS), shares);
  }
}
