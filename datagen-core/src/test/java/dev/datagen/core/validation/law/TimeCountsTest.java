package dev.datagen.core.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting by the hour first gives what counting one by one gives. */
class TimeCountsTest {

  private static final List<Dimension> ALL = List.of(Dimension.values());
  private static final long YEAR = 365 * Calendar.DAY;

  @ParameterizedTest
  @ValueSource(ints = {10, 5000, 50_000})
  void instantsAreCountedByCellAndByEveryCycleNullsAside(int size) {
    SplittableRandom random = new SplittableRandom(size);
    long[] micros = new long[size];
    long[] nulls = new long[Nulls.wordsFor(size)];
    TimeCells cells = TimeCells.of(TimeCountsTest::before, -YEAR, YEAR, 48, Optional.empty());
    TimeCounts calendar = new TimeCounts(cells, ALL, -YEAR, YEAR);
    long[] expected = new long[calendar.size()];
    for (int i = 0; i < size; i++) {
      // some lie far outside of what is expected
      micros[i] = random.nextLong(-YEAR, YEAR) * (i % 50 == 0 ? 900 : 1);
      if (i % 7 == 3) {
        Nulls.set(nulls, i);
        continue;
      }
      expected[cells.find(micros[i])]++;
      int from = cells.size();
      for (Dimension dimension : ALL) {
        expected[from + Calendar.field(dimension, micros[i])]++;
        from += dimension.size();
      }
    }
    long[] counts = new long[expected.length];
    calendar.add(micros, new LongColumn(micros, Nulls.of(nulls)), counts);
    assertThat(counts).containsExactly(expected);
  }

  /** Rather more at the end than at the beginning, so that cells begin anywhere. */
  private static double before(long instant) {
    double share = Math.max(0, Math.min(1, (instant + YEAR) / (2.0 * YEAR + 1)));
    return share * share;
  }
}
