package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import java.util.Collection;

/**
 * The hours or days that a law reaches over.
 *
 * @param first the begin of the first
 * @param length the length of each, in microseconds
 * @param size how many there are
 */
public record TimeUnits(long first, long length, int size) {

  /** More would take too long. */
  private static final long MOST = 2_000_000;

  /** The units that tell members of all the cycles apart. */
  public static TimeUnits of(TimeLaw law, Collection<Dimension> dimensions) {
    long length = dimensions.contains(Dimension.HOUR) ? Calendar.HOUR : Calendar.DAY;
    long first = Math.floorDiv(law.earliest(), length) * length;
    long size = (law.latest() - first) / length + 1;
    return new TimeUnits(first, length, (int) Math.min(size, MOST));
  }

  /** Whether all of the law's time is in the units. */
  public boolean covers(TimeLaw law) {
    return law.latest() < first + length * size;
  }

  /** The unit of an instant; −1 before the first. */
  public int of(long micros) {
    return micros < first ? -1 : (int) Math.min(size - 1L, (micros - first) / length);
  }

  /** The member of a cycle that a unit lies in. */
  int field(Dimension dimension, int unit) {
    return Calendar.field(dimension, first + unit * length);
  }

  /** The begins of all units, and the end of the last. */
  public long[] edges() {
    long[] edges = new long[size + 1];
    for (int unit = 0; unit <= size; unit++) {
      edges[unit] = first + unit * length;
    }
    return edges;
  }
}
