package dev.datagen.core.pace;

import dev.datagen.core.run.Lag;

/** Measures {@link Lag}: whole, in the first minute, and by seconds of the last minute. */
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
  private double firstSum;
  private long firstCount;
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
    if (second < SECONDS) {
      firstSum += lag;
      firstCount++;
    }
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
    long last = meanOf(from, lastSecond + 1);
    boolean brief = lastSecond < SECONDS;
    long first = brief ? meanOf(0, Math.max(1, from)) : (long) (firstSum / firstCount);
    return new Lag(count, (long) (sum / count), max, first, last);
  }

  /** Of the seconds from one on and before another, as far as they are still known. */
  private long meanOf(long from, long before) {
    double lag = 0;
    long counted = 0;
    for (int slot = 0; slot < SECONDS; slot++) {
      if (counts[slot] > 0 && seconds[slot] >= from && seconds[slot] < before) {
        lag += sums[slot];
        counted += counts[slot];
      }
    }
    return counted == 0 ? 0 : (long) (lag / counted);
  }
}
