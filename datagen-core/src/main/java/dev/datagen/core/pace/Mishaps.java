package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.api.sink.Disorder;

/**
 * What goes wrong on purpose with the rows of one table: every answer is a pure function of seed,
 * table and row.
 */
final class Mishaps {

  private static final double SECOND = 1e6;
  // Longer delays than a thousand years are as good as never, and sums must not overflow.
  private static final double LONGEST = 3.2e16;

  private final Disorder disorder;
  private final Generator delays;
  private final RandomKey late;
  private final RandomKey delay;
  private final RandomKey duplicate;
  private final RandomKey drop;
  private final RandomKey tombstone;

  /**
   * @param delays makes delays in seconds, or null where nothing is late
   * @param key the table's own
   */
  Mishaps(Disorder disorder, Generator delays, RandomKey key) {
    this.disorder = disorder;
    this.delays = delays;
    this.late = key.derive("disorder late");
    this.delay = key.derive("disorder delay");
    this.duplicate = key.derive("disorder duplicate");
    this.drop = key.derive("disorder drop");
    this.tombstone = key.derive("disorder tombstone");
  }

  boolean isDropped(long id) {
    return hits(disorder.drop(), drop, id);
  }

  boolean isDuplicated(long id) {
    return hits(disorder.duplicate(), duplicate, id);
  }

  boolean isBuried(long id) {
    return hits(disorder.tombstone(), tombstone, id);
  }

  private static boolean hits(Disorder.Share share, RandomKey key, long id) {
    return share != null && key.uniform(id, 0) < share.rate();
  }

  /** By how many microseconds each row is late; 0 for most. Null where nothing ever is. */
  long[] delays(Rows rows) {
    if (disorder.late() == null || rows.size() == 0) {
      return null;
    }
    Column seconds = delays.generate(rows, delay, null);
    long[] micros = new long[rows.size()];
    for (int i = 0; i < micros.length; i++) {
      if (late.uniform(rows.id(i), 0) < disorder.late().rate()) {
        // At least a microsecond, so that a late row is late.
        micros[i] = Math.max(1, (long) Math.min(LONGEST, value(seconds, i) * SECOND));
      }
    }
    return micros;
  }

  private static double value(Column seconds, int i) {
    return seconds instanceof DoubleColumn real
        ? real.values()[i]
        : ((LongColumn) seconds).values()[i];
  }
}
