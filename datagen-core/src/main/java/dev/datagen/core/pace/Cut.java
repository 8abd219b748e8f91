package dev.datagen.core.pace;

import dev.datagen.core.order.Times;

/**
 * Where rows are cut into parcels. Never by the clock, so the same run is cut the same way again.
 *
 * @param granule rows whose times lie in one stretch of so many microseconds may go together
 * @param mostRows how many rows may go together
 */
record Cut(long granule, int mostRows) {

  private static final int MOST_ROWS = 8192;
  private static final double PARCELS_A_SECOND = 100;
  private static final double STRETCHES_A_SECOND = 200;

  /** Only where another table follows, or too many rows would go together. */
  static final Cut NONE = new Cut(Long.MAX_VALUE, MOST_ROWS);

  /** Chunks stay whole. */
  static final Cut NEVER = new Cut(Long.MAX_VALUE, Integer.MAX_VALUE);

  /** For rows that are sent at their event time: a stretch lasts 5 ms of the clock. */
  static Cut at(Speed speed) {
    double stretch = speed.factor() * 1e6 / STRETCHES_A_SECOND;
    return speed.isMax() ? NONE : new Cut((long) Math.max(1, Math.min(stretch, 1e15)), MOST_ROWS);
  }

  /** For so many rows a second: a parcel is sent every 10 ms, or row by row. */
  static Cut at(double rate) {
    double rows = Math.max(1, Math.min(MOST_ROWS, rate / PARCELS_A_SECOND));
    return new Cut(Long.MAX_VALUE, (int) rows);
  }

  boolean parts(long time, long next) {
    if (granule == Long.MAX_VALUE || time == next) {
      return false;
    }
    return time == Times.NONE
        || next == Times.NONE
        || Math.floorDiv(time, granule) != Math.floorDiv(next, granule);
  }
}
