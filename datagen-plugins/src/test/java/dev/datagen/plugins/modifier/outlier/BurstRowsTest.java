package dev.datagen.plugins.modifier.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BurstRowsTest {

  private static final RandomKey KEY = RandomKey.ofSeed(11);

  @Test
  void theProbabilityOfBeginningGivesTheShareExactly() {
    for (double rate : new double[] {0, 1e-9, 0.001, 0.05, 0.5, 0.99, 1}) {
      assertThat(BurstRows.share(BurstRows.begin(rate))).isCloseTo(rate, within(1e-12));
    }
    assertThat(new BurstRows(1).hits(Rows.range(0, 100), KEY)).hasSize(100);
    assertThat(new BurstRows(0).hits(Rows.range(0, 100_000), KEY)).isEmpty();
  }

  @Test
  void theShareOfRowsIsTheRate() {
    int size = 2_000_000;
    for (double rate : new double[] {0.01, 0.2}) {
      int hits = new BurstRows(rate).hits(Rows.range(0, size), KEY).length;
      assertShare(hits, size, rate);
    }
  }

  @Test
  void everyChildIsHitAlikeWhateverItsOrdinalAndItsParentsSize() {
    int parents = 60_000;
    int[] counts = new int[parents];
    Arrays.setAll(counts, p -> 1 + p % 5);
    Rows rows = FakeContext.children(counts);
    int[] ofOrdinal = new int[5];
    int[] all = new int[5];
    for (int ordinal : rows.ordinals()) {
      all[ordinal]++;
    }
    for (int hit : new BurstRows(0.1).hits(rows, KEY)) {
      ofOrdinal[rows.ordinals()[hit]]++;
    }
    for (int ordinal = 0; ordinal < 5; ordinal++) {
      // rows of one ordinal belong to different parents, so they are hit independently
      double deviation =
          (ofOrdinal[ordinal] - 0.1 * all[ordinal]) / Math.sqrt(all[ordinal] * 0.1 * 0.9);
      assertThat(Math.abs(deviation)).as("ordinal %d", ordinal).isLessThan(3.29);
    }
  }

  @Test
  void runsHave2To20Rows() {
    int[] hits = new BurstRows(0.0005).hits(Rows.range(0, 3_000_000), KEY);
    int runs = 0;
    int within = 0;
    for (int h = 0; h < hits.length; ) {
      int end = h + 1;
      while (end < hits.length && hits[end] == hits[end - 1] + 1) {
        end++;
      }
      int length = end - h;
      runs++;
      within += length >= 2 && length <= 20 ? 1 : 0;
      h = end;
    }
    // at this rate hardly two runs touch
    assertThat(runs).isGreaterThan(80);
    assertThat((double) within / runs).isGreaterThan(0.97);
  }

  @Test
  void runsDoNotCrossFromOneParentToTheNext() {
    // only one parent's children begin runs if the others' identities are left alone: the hits of
    // a parent are the same whoever stands before it
    Rows alone = FakeContext.children(0, 30);
    Rows after = FakeContext.children(30, 30);
    BurstRows bursts = new BurstRows(0.3);
    for (int seed = 0; seed < 200; seed++) {
      RandomKey key = RandomKey.ofSeed(seed);
      int[] own = bursts.hits(alone, key);
      int[] second =
          Arrays.stream(bursts.hits(after, key))
              .filter(hit -> hit >= 30)
              .map(hit -> hit - 30)
              .toArray();
      assertThat(second).isEqualTo(own);
    }
  }

  @Test
  void aRowIsHitWhateverItIsAskedForTogetherWith() {
    BurstRows bursts = new BurstRows(0.3);
    for (Rows all : new Rows[] {Rows.range(500, 200), FakeContext.children(3, 50, 1, 40, 106)}) {
      boolean[] expected = new boolean[200];
      for (int hit : bursts.hits(all, KEY)) {
        expected[hit] = true;
      }
      for (int i = 0; i < 200; i++) {
        int[] pair = {(i * 37) % 200, i};
        boolean hit =
            Arrays.stream(bursts.hits(ModifierRun.subset(all, pair), KEY)).anyMatch(h -> h == 1);
        assertThat(hit).isEqualTo(expected[i]);
      }
    }
  }

  /** Rows within 20 of each other depend on each other: the variance is at most 39 times larger. */
  private static void assertShare(int hits, int size, double rate) {
    double deviation = (hits - rate * size) / Math.sqrt(39 * size * rate * (1 - rate));
    assertThat(Math.abs(deviation)).isLessThan(3.29);
  }
}
