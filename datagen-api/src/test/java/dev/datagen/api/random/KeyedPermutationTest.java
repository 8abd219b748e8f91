package dev.datagen.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedPermutationTest {

  private static final RandomKey KEY = RandomKey.ofSeed(42).derive("permutation test");

  @Test
  void everySizeUpToThreeHundredIsPermuted() {
    for (int size = 1; size <= 300; size++) {
      assertBijection(size);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1023, 1024, 1025, 65_535, 65_537, 100_003, 1_000_000})
  void largerSizesArePermuted(int size) {
    assertBijection(size);
  }

  @ParameterizedTest
  @ValueSource(longs = {(1L << 40) + 1, 1L << 62, Long.MAX_VALUE})
  void hugeDomainsKeepValuesInsideAndApart(long size) {
    KeyedPermutation permutation = KeyedPermutation.of(KEY, size);
    Set<Long> seen = new HashSet<>();
    for (long index = 0; index < 20_000; index++) {
      long value = permutation.apply(size - 1 - index);
      assertThat(value).isBetween(0L, size - 1);
      assertThat(seen.add(value)).isTrue();
    }
  }

  @Test
  void allSixtyFourBitValuesCanBePermuted() {
    KeyedPermutation permutation = KeyedPermutation.upTo(KEY, -1);
    assertThat(LongStream.range(-5_000, 5_000).map(permutation::apply).distinct().count())
        .isEqualTo(10_000);
  }

  @Test
  void everyOrderOfFourValuesIsAboutEquallyLikely() {
    Map<String, Integer> counts = new HashMap<>();
    int keys = 24_000;
    for (int seed = 0; seed < keys; seed++) {
      KeyedPermutation permutation = KeyedPermutation.of(RandomKey.ofSeed(seed), 4);
      StringBuilder order = new StringBuilder();
      for (int index = 0; index < 4; index++) {
        order.append(permutation.apply(index));
      }
      counts.merge(order.toString(), 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    double statistic = 0;
    for (int count : counts.values()) {
      statistic += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    assertThat(statistic).as("chi-square, 23 degrees, p > 0.001").isLessThan(49.73);
  }

  @Test
  void valuesArePinned() {
    KeyedPermutation permutation = KeyedPermutation.of(KEY, 1_000);
    assertThat(LongStream.range(0, 6).map(permutation::apply).toArray())
        .containsExactly(918, 139, 739, 922, 411, 346);
  }

  @Test
  void anIndexBeyondTheDomainIsRefused() {
    KeyedPermutation permutation = KeyedPermutation.of(KEY, 10);
    assertThatThrownBy(() -> permutation.apply(10))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("10 is beyond 9");
    assertThatThrownBy(() -> permutation.apply(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> KeyedPermutation.of(KEY, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertBijection(int size) {
    KeyedPermutation permutation = KeyedPermutation.of(KEY, size);
    BitSet seen = new BitSet(size);
    for (int index = 0; index < size; index++) {
      long value = permutation.apply(index);
      assertThat(value).isBetween(0L, size - 1L);
      seen.set((int) value);
    }
    assertThat(seen.cardinality()).as("size %d", size).isEqualTo(size);
  }
}
