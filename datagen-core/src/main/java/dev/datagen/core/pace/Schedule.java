package dev.datagen.core.pace;

/** When rows are due. Belongs to one thread. */
interface Schedule {

  /** At once. */
  long AT_ONCE = Long.MIN_VALUE;

  /** Everything is due at once. */
  Schedule NONE = (table, rows, time, now) -> AT_ONCE;

  /**
   * When the next rows are due, in nanoseconds of the clock, or {@link #AT_ONCE}.
   *
   * @param table whose rows they are
   * @param rows how many
   * @param time their event time in microseconds
   * @param now the clock
   */
  long due(String table, int rows, long time, long now);
}
