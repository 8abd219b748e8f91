package dev.datagen.api.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Rows;
import org.junit.jupiter.api.Test;

class RandomKeyTest {

  private static final RandomKey ROOT = RandomKey.ofSeed(42);
  private static final RandomKey VALUE = ROOT.derive("user").derive("name").derive("value");

  // Computed by a separate program from the definition in RandomKey's Javadoc.
  @Test
  void keysAreThoseOfTheDefinition() {
    assertThat(ROOT.value()).isEqualTo(0xbca95a06befeb830L);
    assertThat(VALUE.value()).isEqualTo(0x1831ad5ca7947ea0L);
    assertThat(ROOT.derive("ünïcode").value()).isEqualTo(0x5f304c0742cff1baL);
  }

  @Test
  void bitsAreThoseOfTheDefinition() {
    assertThat(VALUE.bits(0, 0)).isEqualTo(0xdbb2c4fe6bf3eb84L);
    assertThat(VALUE.bits(1, 0)).isEqualTo(0x56804c5aeda6a365L);
    assertThat(VALUE.bits(1_000_000_000L, 0)).isEqualTo(0x883605c48ccba662L);
    assertThat(VALUE.bits(5, 1)).isEqualTo(0xc2025c6cd7c3b5b3L);
    assertThat(VALUE.bits(5, 7)).isEqualTo(0x90ad8992761d5ae7L);
  }

  @Test
  void childrenHaveTheIdentitiesOfTheDefinition() {
    assertThat(Rows.childId(7, 0)).isEqualTo(0x8544401962d83a86L);
    assertThat(Rows.childId(7, 1)).isEqualTo(0xc48dcf096844b399L);
    assertThat(Rows.childId(Rows.childId(7, 1), 3)).isEqualTo(0xa1551180d29cafa6L);
  }

  @Test
  void fillsGiveTheBitsOfEachRowForRangesPicksAndChildren() {
    Rows range = Rows.range(100, 50);
    Rows picks = Rows.picked(new long[] {9, 1, 1_000_000_000_000L, 9});
    Rows children =
        Rows.children(3, picks, new int[] {0, 0, 2}, new int[] {0, 1, 5}, new int[] {2, 0, 6, 0});
    for (Rows rows : new Rows[] {range, picks, children}) {
      long[] bits = new long[rows.size()];
      double[] uniform = new double[rows.size()];
      long[] bounded = new long[rows.size()];
      VALUE.fill(rows, 3, bits);
      VALUE.fillUniform(rows, 3, uniform);
      VALUE.fillBounded(rows, 3, 10, bounded);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(bits[i]).isEqualTo(VALUE.bits(rows.id(i), 3));
        assertThat(uniform[i]).isEqualTo(VALUE.uniform(rows.id(i), 3));
        assertThat(bounded[i]).isEqualTo(VALUE.bounded(rows.id(i), 3, 10));
      }
    }
    assertThat(children.id(2)).isEqualTo(Rows.childId(1_000_000_000_000L, 5));
  }

  @Test
  void fillsOfBoundedIntegersAreExactForEveryBound() {
    Rows rows = Rows.range(7, 3000);
    long[] out = new long[rows.size()];
    for (long bound :
        new long[] {1, 2, 10, 1_000_003, 1L << 31, 1L << 32, (1L << 32) + 1, Long.MAX_VALUE}) {
      VALUE.fillBounded(rows, 1, -5, bound, out);
      for (int i = 0; i < out.length; i++) {
        assertThat(out[i]).as("%s", bound).isEqualTo(VALUE.bounded(rows.id(i), 1, bound) - 5);
      }
    }
  }

  @Test
  void boundedIntegersReachBothEndsAndNoFurther() {
    assertThat(RandomKey.toBounded(0, 10)).isZero();
    assertThat(RandomKey.toBounded(-1, 10)).isEqualTo(9);
    assertThat(RandomKey.toBounded(-1, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(RandomKey.toBounded(-1, 1)).isZero();
    assertThat(RandomKey.toUniform(-1)).isLessThan(1);
    assertThat(RandomKey.toUniform(0)).isZero();
  }

  @Test
  void boundedIntegersAreUniform() {
    int[] counts = new int[7];
    for (int row = 0; row < 70_000; row++) {
      counts[(int) VALUE.bounded(row, 0, 7)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 10_000.0) * (count - 10_000.0) / 10_000;
    }
    // The 99.9 % quantile of chi-square with 6 degrees of freedom.
    assertThat(chiSquare).isLessThan(22.46);
  }

  @Test
  void labelsThatConcatenateAlikeGiveDifferentKeys() {
    assertThat(ROOT.derive("ab").derive("c").value())
        .isNotEqualTo(ROOT.derive("a").derive("bc").value());
  }

  @Test
  void aPositionedGeneratorDependsOnKeyAndRowAlone() {
    long[] first = VALUE.at(5).longs(4).toArray();
    assertThat(VALUE.at(5).longs(4).toArray()).isEqualTo(first);
    assertThat(VALUE.at(6).longs(4).toArray()).isNotEqualTo(first);
  }
}
