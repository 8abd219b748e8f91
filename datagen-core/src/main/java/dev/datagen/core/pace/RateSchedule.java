package dev.datagen.core.pace;

import java.util.HashMap;
import java.util.Map;

/**
 * So many rows a second. What a slow sink held up is caught up with, but no more than a second's
 * worth, so that the rate is never exceeded by more than that.
 */
final class RateSchedule implements Schedule {

  private static final double SECOND = 1e9;

  private final Rates rates;
  // In fractions of nanoseconds: rates like 3/s must not drift.
  private final Map<String, Double> next = new HashMap<>();

  RateSchedule(Rates rates) {
    this.rates = rates;
  }

  @Override
  public long due(String table, int rows, long time, long now) {
    String bucket = rates.all().isPresent() ? "" : table;
    double rate = rates.all().orElse(rates.byTable().getOrDefault(table, 0.0));
    if (rate == 0) {
      return AT_ONCE;
    }
    double due = Math.max(next.getOrDefault(bucket, (double) now), now - SECOND);
    next.put(bucket, due + rows * SECOND / rate);
    return (long) due;
  }
}
