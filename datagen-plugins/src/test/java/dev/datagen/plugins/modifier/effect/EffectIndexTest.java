package dev.datagen.plugins.modifier.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.random.RandomKey;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EffectIndexTest {

  private static final double OTHERWISE = -1;

  @Test
  void findsTheFirstRowThatHoldsInRandomTables() {
    for (int seed = 0; seed < 500; seed++) {
      Table table = Table.random(seed);
      EffectIndex index = table.index();
      for (long key = -1; key <= Table.KEYS; key++) {
        int group = index.keys().find(new Column[] {LongColumn.of(key)}, 1)[0];
        for (long micros = -3; micros <= Table.SPAN + 3; micros++) {
          assertThat(index.at(group, micros))
              .as("seed %d, key %d, time %d", seed, key, micros)
              .isEqualTo(table.bruteForce(key, micros));
        }
        assertThat(index.average(group, 2, Table.SPAN - 1))
            .as("average of key %d in seed %d", key, seed)
            .isCloseTo(table.bruteForceAverage(key, 2, Table.SPAN - 1), within(1e-9));
      }
    }
  }

  @Test
  void aTableWithoutRowsHoldsNowhere() {
    EffectIndex index =
        new EffectIndexBuilder(new Column[0], new long[0], new long[0]).build(new double[0], 7);
    assertThat(index.at(0, 5)).isEqualTo(7);
    assertThat(index.average(0, 0, 10)).isEqualTo(7);
    assertThat(index.average(-1, 0, 10)).isEqualTo(7);
  }

  @Test
  void aRowLooksAtFifteenOfTenThousandEffectsThatLieInOneGroup() {
    int effects = 10_000;
    RandomKey key = RandomKey.ofSeed(1);
    long[] starts = new long[effects];
    long[] ends = new long[effects];
    double[] numbers = new double[effects];
    for (int e = 0; e < effects; e++) {
      starts[e] = key.bounded(e, 0, 1_000_000_000);
      ends[e] = starts[e] + key.bounded(e, 1, 100_000_000);
      numbers[e] = e;
    }
    EffectIndex index =
        new EffectIndexBuilder(new Column[0], starts, ends).build(numbers, OTHERWISE);
    // each window opens a step and closes one
    assertThat(index.starts().length).isLessThanOrEqualTo(2 * effects);
    AtomicInteger looks = new AtomicInteger();
    int most = 0;
    for (int i = 0; i < 100_000; i++) {
      long micros = key.bounded(i, 2, 1_000_000_000);
      looks.set(0);
      int step =
          EffectIndex.step(
              at -> {
                looks.incrementAndGet();
                return index.starts()[at];
              },
              index.offsets()[0],
              index.offsets()[1],
              micros);
      most = Math.max(most, looks.get());
      assertThat(step).isEqualTo(index.step(0, micros));
    }
    assertThat(most).isBetween(1, 15);
  }

  /** Random windows (open, empty and reversed ones among them) of a few keys. */
  private record Table(Column keys, long[] starts, long[] ends, double[] numbers) {

    static final int KEYS = 3;
    static final int SPAN = 40;

    static Table random(int seed) {
      RandomKey key = RandomKey.ofSeed(seed);
      int size = (int) key.bounded(0, 9, 25);
      long[] keys = new long[size];
      long[] starts = new long[size];
      long[] ends = new long[size];
      double[] numbers = new double[size];
      for (int row = 0; row < size; row++) {
        keys[row] = key.bounded(row, 0, KEYS);
        starts[row] = key.bounded(row, 1, SPAN);
        ends[row] = starts[row] + key.bounded(row, 2, 20) - 2;
        starts[row] = key.bounded(row, 3, 8) == 0 ? Long.MIN_VALUE : starts[row];
        ends[row] = key.bounded(row, 4, 8) == 0 ? Long.MAX_VALUE : ends[row];
        numbers[row] = key.bounded(row, 5, 4);
      }
      return new Table(LongColumn.of(keys), starts, ends, numbers);
    }

    EffectIndex index() {
      return new EffectIndexBuilder(new Column[] {keys}, starts, ends)
          .build(numbers.clone(), OTHERWISE);
    }

    double bruteForce(long key, long micros) {
      for (int row = 0; row < numbers.length; row++) {
        if (keys.value(row).equals(key) && starts[row] <= micros && micros < ends[row]) {
          return numbers[row];
        }
      }
      return OTHERWISE;
    }

    double bruteForceAverage(long key, long from, long to) {
      double[] each = new double[(int) (to - from)];
      Arrays.setAll(each, i -> bruteForce(key, from + i));
      return Arrays.stream(each).average().orElseThrow();
    }
  }
}
