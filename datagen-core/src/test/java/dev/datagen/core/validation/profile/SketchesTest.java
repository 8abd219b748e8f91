package dev.datagen.core.validation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.core.report.ColumnDetail.Distinct;
import dev.datagen.core.report.ColumnDetail.TopValue;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SketchesTest {

  @Test
  void quantilesLieWithinTheirBoundsWhateverTheOrder() {
    long[] values =
        new SplittableRandom(1).longs(200_000, -1_000_000_000L, 5_000_000_000L).toArray();
    AdaptiveHistogram forwards = new AdaptiveHistogram();
    AdaptiveHistogram backwards = new AdaptiveHistogram();
    for (int i = 0; i < values.length; i++) {
      forwards.add(values[i]);
      backwards.add(values[values.length - 1 - i]);
    }
    Arrays.sort(values);
    for (double rank : new double[] {0.001, 0.25, 0.5, 0.99, 1}) {
      long[] bounds = forwards.quantile(rank);
      assertThat(backwards.quantile(rank)).isEqualTo(bounds);
      assertThat(values[(int) Math.ceil(rank * values.length) - 1]).isBetween(bounds[0], bounds[1]);
      assertThat(bounds[1] - bounds[0]).isLessThan(1 << 20);
    }
  }

  @Test
  void fewDifferentValuesHaveExactQuantiles() {
    AdaptiveHistogram histogram = new AdaptiveHistogram();
    for (int i = 1; i <= 100; i++) {
      histogram.add(i);
    }
    assertThat(histogram.quantile(0.5)).containsExactly(50, 50);
    assertThat(histogram.quantile(0.01)).containsExactly(1, 1);
  }

  private static Distinct distinct(int different, boolean backwards) {
    DistinctValues values = new DistinctValues();
    for (int i = 0; i < 3 * different; i++) {
      int value = (backwards ? 3 * different - i : i) % different;
      values.add(RandomKey.mix(value));
    }
    return values.result();
  }

  @Test
  void distinctCountsAreExactWhileThereAreFewAndBoundedBeyond() {
    assertThat(distinct(10_000, false)).isEqualTo(new Distinct(10_000, 10_000, 10_000, true));
    Distinct many = distinct(1_000_000, false);
    assertThat(many.exact()).isFalse();
    assertThat(1_000_000L).isBetween(many.lower(), many.upper());
    assertThat(many.upper() - many.lower()).isLessThan(60_000);
    assertThat(distinct(1_000_000, true)).isEqualTo(many);
  }

  @Test
  void frequentValuesAreFoundAmongManyRareOnesWithTheirError() {
    FrequentValues values = new FrequentValues();
    SplittableRandom random = new SplittableRandom(5);
    long often = 0;
    for (int i = 0; i < 300_000; i++) {
      if (random.nextInt(10) == 0) {
        values.add("often");
        often++;
      } else {
        values.add("rare " + random.nextInt(1_000_000));
      }
    }
    List<TopValue> top = values.result(Object::toString);
    assertThat(top.get(0).value()).isEqualTo("often");
    assertThat(often).isBetween(top.get(0).count() - top.get(0).countError(), top.get(0).count());
  }

  @Test
  void fewValuesAreCountedExactly() {
    FrequentValues values = new FrequentValues();
    for (int i = 0; i < 100; i++) {
      values.add((long) (i % 3));
    }
    assertThat(values.result(Object::toString))
        .containsExactly(
            new TopValue("0", 34, 0), new TopValue("1", 33, 0), new TopValue("2", 33, 0));
  }
}
