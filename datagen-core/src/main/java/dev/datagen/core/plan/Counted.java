package dev.datagen.core.plan;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.math.BigDecimal;

/** Two columns of a table that count its rows: their distance changes evenly from row to row. */
final class Counted {

  private Counted() {}

  /** Whether the relation holds in the first and in the last row, and so in all between. */
  static boolean keep(Apart apart, Generator lower, Generator upper) {
    long rows = apart.lower().table().space().knownSize();
    if (rows <= 0) {
      return holdsFrom(apart, lower, upper);
    }
    return holds(apart, lower, upper, 0) && holds(apart, lower, upper, rows - 1);
  }

  /** For any number of rows: in the first, and the distance does not shrink. */
  private static boolean holdsFrom(Apart apart, Generator lower, Generator upper) {
    BigDecimal first = distance(lower, upper, 0);
    BigDecimal second = distance(lower, upper, 1);
    return first.compareTo(apart.distance()) >= 0 && second.compareTo(first) >= 0;
  }

  private static boolean holds(Apart apart, Generator lower, Generator upper, long row) {
    return distance(lower, upper, row).compareTo(apart.distance()) >= 0;
  }

  private static BigDecimal distance(Generator lower, Generator upper, long row) {
    return value(upper, row).subtract(value(lower, row));
  }

  private static BigDecimal value(Generator counting, long row) {
    Rows one = Rows.picked(new long[] {row});
    LongColumn values = (LongColumn) counting.generate(one, RandomKey.ofSeed(0), null);
    return BigDecimal.valueOf(values.values()[0], counting.output().scale());
  }
}
