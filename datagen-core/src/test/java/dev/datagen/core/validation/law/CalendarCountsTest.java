package dev.datagen.core.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.generator.Dimension;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting by the hour first gives what counting one by one gives. */
class CalendarCountsTest {

  private static final List<Dimension> ALL = List.of(Dimension.values());
  private static final long YEAR = 365 * Calendar.DAY;

  @ParameterizedTest
  @ValueSource(ints = {10, 5000, 50_000})
  void instantsAreCountedByEveryCycleNullsAside(int size) {
    SplittableRandom random = new SplittableRandom(size);
    long[] micros = new long[size];
    long[] nulls = new long[Nulls.wordsFor(size)];
    CalendarCounts calendar = new CalendarCounts(ALL, -YEAR, YEAR);
    long[] expected = new long[5 + calendar.size()];
    for (int i = 0; i < size; i++) {
      // some lie far outside of what is expected
      micros[i] = random.nextLong(-YEAR, YEAR) * (i % 50 == 0 ? 900 : 1);
      if (i % 7 == 3) {
        Nulls.set(nulls, i);
        continue;
      }
      int from = 5;
      for (Dimension dimension : ALL) {
        expected[from + Calendar.field(dimension, micros[i])]++;
        from += dimension.size();
      }
    }
    long[] counts = new long[expected.length];
    calendar.add(micros, new LongColumn(micros, Nulls.of(nulls)), counts, 5);
    assertThat(counts).containsExactly(expected);
  }

  @Test
  void withoutACycleNothingIsCounted() {
    CalendarCounts none = new CalendarCounts(List.of(), 0, YEAR);
    none.add(new long[] {1}, LongColumn.of(1), new long[0], 0);
    assertThat(none.size()).isZero();
  }
}
