package dev.datagen.plugins.faker.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ShortCopy;
import dev.datagen.plugins.faker.text.Product.Part;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductDictionaryTest {

  private static Product product(List<List<String>> parts) {
    return new Product(parts.stream().map(words -> new Part(WordTable.of(words), null)).toList());
  }

  private static ProductDictionary dictionary() {
    return new ProductDictionary(
        product(List.of(List.of("a", "", "Maximiliane von und zu "), List.of("x", "żółw"))),
        product(List.of(List.of("only"))),
        product(
            List.of(
                List.of("1", "22", "333", "4444", "55555"),
                List.of(" ", ", a part of more than sixteen bytes "),
                List.of("p", "q", "r"))));
  }

  @Test
  void all_texts_side_by_side_are_the_texts() {
    ProductDictionary dictionary = dictionary();
    int[] codes = new int[dictionary.size()];
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes.length - 1 - i;
      expected.append(dictionary.string(codes[i]));
    }
    byte[] target = new byte[3 + codes.length * dictionary.longest() + ShortCopy.SLACK];
    long[] lengths = new long[codes.length];
    int end = dictionary.copyAll(codes, codes.length, target, 3, lengths);
    assertThat(new String(target, 3, end - 3, StandardCharsets.UTF_8))
        .hasToString(expected.toString());
    for (int i = 0; i < codes.length; i++) {
      assertThat(lengths[i])
          .isEqualTo(dictionary.length(codes[i]))
          .isLessThanOrEqualTo(dictionary.longest());
    }
  }

  @Test
  void a_text_begins_within_its_bounds() {
    ProductDictionary dictionary = dictionary();
    int[] codes = IntStream.range(0, dictionary.size()).toArray();
    long[] least = new long[codes.length];
    long[] greatest = new long[codes.length];
    assertThat(dictionary.beginnings(codes, codes.length, least, greatest)).isTrue();
    int told = 0;
    for (int code : codes) {
      byte[] bytes = dictionary.string(code).getBytes(StandardCharsets.UTF_8);
      long beginning = ByteBuffer.wrap(Arrays.copyOf(bytes, 8)).getLong() >>> 8;
      assertThat(beginning).isBetween(least[code], greatest[code]);
      told += least[code] == greatest[code] ? 1 : 0;
    }
    assertThat(told).isGreaterThan(0).isLessThan(codes.length);
  }

  @Test
  void every_code_is_a_text_of_its_product() {
    ProductDictionary dictionary = dictionary();
    assertThat(dictionary.size()).isEqualTo(6 + 1 + 30);
    assertThat(dictionary.string(0)).isEqualTo("ax");
    assertThat(dictionary.string(5)).isEqualTo("Maximiliane von und zu żółw");
    assertThat(dictionary.string(6)).isEqualTo("only");
    assertThat(dictionary.string(7)).isEqualTo("1 p");
    assertThat(dictionary.string(36)).isEqualTo("55555, a part of more than sixteen bytes r");
  }
}
