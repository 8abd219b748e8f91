package dev.datagen.plugins.faker.text;

import static dev.datagen.plugins.faker.template.Template.choice;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.repeat;
import static dev.datagen.plugins.faker.template.Template.sequence;
import static dev.datagen.plugins.faker.template.Template.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static final RandomKey KEY = RandomKey.ofSeed(7).derive("mixture");
  private static final int ROWS = 200_000;

  /** {@code Dr. Ä B} 1/2, {@code x1 … x3} 1/4 each third, and one of two words 1/4. */
  private static final Template UNEVEN =
      choice(
          sequence(fixed("Dr. "), words("Ä", "Bé"), fixed(" "), words("q", "r", "s", "t")),
          sequence(fixed("Dr. "), words("Ä", "Bé"), fixed(" "), words("q", "r", "s", "t")),
          sequence(fixed("x"), words("1", "2", "3")),
          words("left", "right"));

  private static Map<String, Double> expected() {
    Map<String, Double> shares = new HashMap<>();
    for (String first : List.of("Ä", "Bé")) {
      for (String last : List.of("q", "r", "s", "t")) {
        shares.put("Dr. " + first + " " + last, 1 / 16.0);
      }
    }
    for (int i = 1; i <= 3; i++) {
      shares.put("x" + i, 1 / 12.0);
    }
    shares.put("left", 1 / 8.0);
    shares.put("right", 1 / 8.0);
    return shares;
  }

  static List<String> drawn(TextSource source, int rows) {
    Utf8Builder out = new Utf8Builder(rows);
    for (int i = 0; i < rows; i++) {
      source.append(i, KEY, 0, out);
      out.end();
    }
    Utf8Column column = out.build();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      texts.add(column.value(i));
    }
    return texts;
  }

  private static void assertShares(List<String> texts, Map<String, Double> shares) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    assertThat(counts.keySet()).isEqualTo(shares.keySet());
    double statistic = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double wanted = share.getValue() * texts.size();
      statistic += Math.pow(counts.get(share.getKey()) - wanted, 2) / wanted;
    }
    double p = 1 - new ChiSquaredDistribution(shares.size() - 1).cumulativeProbability(statistic);
    assertThat(p).isGreaterThan(0.001);
  }

  @Test
  void optionsAreEquallyLikelyWhateverTheySpan() {
    Mixture mixture = Assembler.assemble(UNEVEN);
    assertShares(drawn(mixture, ROWS), expected());
    DictionaryColumn column = mixture.coded().orElseThrow().column(Rows.range(0, ROWS), KEY);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      texts.add(column.value(i));
    }
    assertShares(texts, expected());
  }

  @Test
  void aLargeProductIsADictionaryThatMakesItsTextsOnRequest() {
    Template digits = repeat(Patterns.characters("0123456789"), 9);
    Mixture mixture = Assembler.assemble(choice(sequence(fixed("né-"), digits), fixed("none")));
    assertThat(mixture.size()).isEqualTo(1_000_000_001L);
    Dictionary dictionary = mixture.coded().orElseThrow().dictionary();
    assertThat(dictionary.size()).isEqualTo(1_000_000_001);
    assertThat(dictionary.string(0)).isEqualTo("né-000000000");
    assertThat(dictionary.string(123_456_789)).isEqualTo("né-123456789");
    assertThat(dictionary.string(999_999_999)).isEqualTo("né-999999999");
    assertThat(dictionary.string(1_000_000_000)).isEqualTo("none");
    byte[] bytes = new byte[20];
    int end = dictionary.copy(42, bytes, 3);
    assertThat(end - 3).isEqualTo(dictionary.length(42)).isEqualTo(13);
    assertThat(new String(bytes, 3, 13, StandardCharsets.UTF_8)).isEqualTo("né-000000042");
  }

  @Test
  void whatDoesNotFitAnIntHasNoCodesButTheSameShape() {
    Mixture mixture = Assembler.assemble(repeat(Patterns.characters("0123456789"), 10));
    assertThat(mixture.coded()).isEmpty();
    List<String> texts = drawn(mixture, ROWS);
    assertThat(texts).allMatch(text -> text.matches("\\d{10}"));
    for (int place = 0; place < 10; place++) {
      int at = place;
      Map<String, Double> shares = new HashMap<>();
      for (int digit = 0; digit < 10; digit++) {
        shares.put(Integer.toString(digit), 0.1);
      }
      assertShares(texts.stream().map(text -> text.substring(at, at + 1)).toList(), shares);
    }
  }

  @Test
  void tooManyProductsStayNestedWithTheSameShares() {
    Template coin = choice(words("a", "b"), sequence(words("c", "d", "e"), words("f", "g", "h")));
    Mixture mixture = Assembler.assemble(repeat(coin, 20));
    assertThat(mixture.coded()).isEmpty();
    List<String> texts = drawn(mixture, 20_000);
    assertThat(texts).allMatch(text -> text.matches("([ab]|[cde][fgh]){20}"));
    double mean = texts.stream().mapToInt(String::length).average().orElseThrow();
    assertThat(mean).isBetween(29.9, 30.1);
  }

  @Test
  void neighbouringDrawsAreIndependent() {
    Mixture mixture =
        Assembler.assemble(
            sequence(
                words(many("a", 5000)),
                fixed("|"),
                words(many("b", 5000)),
                fixed("|"),
                words(many("c", 5000)),
                fixed("|"),
                words(many("d", 5000))));
    Map<String, Double> shares = new HashMap<>();
    for (int i = 0; i < 16; i++) {
      shares.put(Integer.toString(i), 1 / 16.0);
    }
    assertShares(
        drawn(mixture, ROWS).stream()
            .map(
                text -> {
                  int sum = 0;
                  for (String part : text.split("\\|")) {
                    sum = sum * 2 + Integer.parseInt(part.substring(1)) % 2;
                  }
                  return Integer.toString(sum);
                })
            .toList(),
        shares);
  }

  private static List<String> many(String prefix, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(prefix + i);
    }
    return words;
  }
}
