package dev.datagen.core.pace;

import dev.datagen.core.order.Times;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From the first to the last time of some tables, in microseconds, both included.
 *
 * @param first greater than {@code last} if there is none
 */
record TimeSpan(long first, long last) {

  private static final TimeSpan NONE = new TimeSpan(Long.MAX_VALUE, Long.MIN_VALUE);
  private static final int BATCH = 65_536;

  /** Looks at every row's time. */
  static TimeSpan of(List<Lane> lanes) {
    return lanes.stream().map(TimeSpan::of).reduce(NONE, TimeSpan::with);
  }

  private static TimeSpan of(Lane lane) {
    if (lane.time().isAbsent()) {
      return NONE;
    }
    long rows = lane.rows();
    return LongStream.range(0, (rows + BATCH - 1) / BATCH)
        .parallel()
        .mapToObj(batch -> of(lane, batch * BATCH, (int) Math.min(BATCH, rows - batch * BATCH)))
        .reduce(NONE, TimeSpan::with);
  }

  private static TimeSpan of(Lane lane, long from, int count) {
    long[] times = new long[count];
    lane.fill(from, times);
    long first = NONE.first;
    long last = NONE.last;
    for (long time : times) {
      if (time != Times.NONE) {
        first = Math.min(first, time);
        last = Math.max(last, time);
      }
    }
    return new TimeSpan(first, last);
  }

  private TimeSpan with(TimeSpan other) {
    return new TimeSpan(Math.min(first, other.first), Math.max(last, other.last));
  }

  boolean isEmpty() {
    return first > last;
  }
}
