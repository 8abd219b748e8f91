package dev.datagen.core.pace;

/**
 * Event time runs along with the clock, some times as fast. Rows from before the beginning are due
 * at once.
 */
final class TimeSchedule implements Schedule {

  private final double factor;
  private final long begin;
  private long origin;
  private long originNanos;
  private boolean anchored;

  /**
   * The first row at or after {@code begin} is due at once and the others follow it.
   *
   * @param begin event time in microseconds
   */
  TimeSchedule(Speed speed, long begin) {
    this.factor = speed.factor();
    this.begin = begin;
  }

  /** The event time {@code begin} is due at {@code nanos} of the clock. */
  static TimeSchedule anchored(Speed speed, long begin, long nanos) {
    TimeSchedule schedule = new TimeSchedule(speed, begin);
    schedule.anchor(begin, nanos);
    return schedule;
  }

  private void anchor(long time, long nanos) {
    origin = time;
    originNanos = nanos;
    anchored = true;
  }

  @Override
  public long due(String table, int rows, long time, long now) {
    if (time < begin) {
      return AT_ONCE;
    }
    if (!anchored) {
      anchor(time, now);
    }
    // A cast of too large a double gives the largest long: due in some centuries.
    return originNanos + (long) Math.min((time - origin) * 1000.0 / factor, Long.MAX_VALUE / 4.0);
  }
}
