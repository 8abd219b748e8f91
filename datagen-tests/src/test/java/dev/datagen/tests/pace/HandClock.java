package dev.datagen.tests.pace;

import dev.datagen.core.pace.PaceClock;

/** A clock that goes on only while somebody sleeps, and when told. */
final class HandClock implements PaceClock {

  private final long epochMicros;
  private long nanos = 1_000_000_007L;
  private final long start = nanos;

  /**
   * @param epochMicros what it shows at the beginning
   */
  HandClock(long epochMicros) {
    this.epochMicros = epochMicros;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized long epochMicros() {
    return epochMicros + (nanos - start) / 1000;
  }

  @Override
  public synchronized void sleep(long duration) {
    nanos += duration;
  }

  /** Nanoseconds since the beginning. */
  synchronized long elapsed() {
    return nanos - start;
  }
}
