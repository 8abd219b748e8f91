package dev.datagen.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyHashTest {

  @Test
  void textHashesTheSameInWhateverWayItIsStored() {
    List<String> words = IntStream.range(0, 40).mapToObj(i -> "word".repeat(i % 9) + i).toList();
    int[] codes = {3, 3, 17, 3, 39, 0, 0, 3};
    String[] texts = IntStream.of(codes).mapToObj(words::get).toArray(String[]::new);
    Dictionary large = Dictionary.of(words);
    long[] expected = KeyHash.of(List.of(Utf8Column.of(texts)), codes.length);
    assertThat(KeyHash.of(List.of(new DictionaryColumn(codes, large, Nulls.NONE)), codes.length))
        .containsExactly(expected);
    int[] long40 = IntStream.range(0, 80).map(i -> codes[i % 8]).toArray();
    assertThat(KeyHash.of(List.of(new DictionaryColumn(long40, large, Nulls.NONE)), 80))
        .startsWith(expected);
    assertThat(expected[0]).isEqualTo(expected[1]).isEqualTo(expected[7]).isNotEqualTo(expected[2]);
  }

  @Test
  void eachColumnOfAKeyCounts() {
    Utf8Column text = Utf8Column.of("a", "a", "b");
    long[] hashes = KeyHash.of(List.of(text, LongColumn.of(1, 2, 1)), 3);
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(KeyHash.of(List.of(text, LongColumn.of(1, 1, 1)), 3)[0]).isEqualTo(hashes[0]);
  }
}
