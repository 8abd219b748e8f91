package dev.datagen.core.pace;

import dev.datagen.core.run.Lag;

/** Measures {@link Lag}: whole, and by seconds of the last minute. */
final class LagMeter {

  private static final int SECONDS = 60;
  private static final long SECOND = 1_000_000_000L;

  private final double[] sums = new double[SECONDS];
  private final long[] counts = new long[SECONDS];
  private final long[] seconds = new long[SECONDS];
  private long begin = Long.MIN_VALUE;
  private long end;
  private double sum;
  private long count;
  private long max;

  void add(long lag, long now) {
    if (begin == Long.MIN_VALUE) {
      begin = now;
    }
    end = now;
    long second = (now - begin) / SECOND;
    int slot = (int) (second % SECONDS);
    if (seconds[slot] != second) {
      seconds[slot] = second;
      sums[slot] = 0;
      counts[slot] = 0;
    }
    sums[slot] += lag;
    counts[slot]++;
    sum += lag;
    count++;
    max = Math.max(max, lag);
  }

  Lag lag() {
    if (count == 0) {
      return Lag.NONE;
    }
    long lastSecond = (end - begin) / SECOND;
    long from = Math.max(lastSecond - SECONDS + 1, (lastSecond + 1) / 2);
    double lastSum = 0;
    long lastCount = 0;
    for (int slot = 0; slot < SECONDS; slot++) {
      if (seconds[slot] >= from && counts[slot] > 0) {
        lastSum += sums[slot];
        lastCount += counts[slot];
      }
    }
    return new Lag(
        count, (long) (sum / count), max, lastCount == 0 ? 0 : (long) (lastSum / lastCount));
  }
}
