package dev.datagen.api.time;

/**
 * The span of time that a dataset is about; both ends inclusive.
 *
 * @param start microseconds since 1970-01-01T00:00Z
 * @param end microseconds since 1970-01-01T00:00Z, not before the start
 * @param frequency the grid on which instants lie unless a generator says otherwise
 */
public record Timeframe(long start, long end, Frequency frequency) {

  public Timeframe {
    if (end < start) {
      throw new IllegalArgumentException("the end lies before the start");
    }
  }
}
