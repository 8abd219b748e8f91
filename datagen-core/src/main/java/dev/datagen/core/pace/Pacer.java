package dev.datagen.core.pace;

import dev.datagen.core.run.Gate;
import dev.datagen.core.run.Lag;
import dev.datagen.core.run.Parcel;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Holds rows back until they are due, and ends a run when its time is over. */
final class Pacer implements Gate {

  /** Shorter waits are not worth telling. */
  private static final long IDLE = 20_000_000L;

  private final Schedule schedule;
  private final PaceClock clock;
  private final Optional<Duration> duration;
  private final LagMeter meter = new LagMeter();
  private boolean begun;
  private long end;
  private volatile boolean stopped;
  private volatile Thread waiting;

  /**
   * @param duration how long after its first rows the run ends
   */
  Pacer(Schedule schedule, PaceClock clock, Optional<Duration> duration) {
    this.schedule = schedule;
    this.clock = clock;
    this.duration = duration;
  }

  @Override
  public boolean pass(Parcel parcel, Idle idle) throws IOException, InterruptedException {
    long now = clock.nanos();
    if (!begun) {
      begun = true;
      end = duration.map(length -> now + length.toNanos()).orElse(Long.MAX_VALUE);
    }
    String table = parcel.chunk().table().name();
    long due = schedule.due(table, parcel.chunk().size(), parcel.time(), now);
    if (due == Schedule.AT_ONCE) {
      return !stopped && now < end;
    }
    if (due - now > IDLE && !stopped) {
      idle.idle(Duration.ofNanos(due - now));
    }
    long passed = await(due);
    if (stopped || passed >= end) {
      return false;
    }
    meter.add(passed - due, passed);
    return true;
  }

  private long await(long due) throws InterruptedException {
    waiting = Thread.currentThread();
    long now = clock.nanos();
    while (!stopped && now < due && now < end) {
      clock.sleep(Math.min(due, end) - now);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      now = clock.nanos();
    }
    waiting = null;
    return now;
  }

  @Override
  public void stop() {
    stopped = true;
    Thread sleeper = waiting;
    if (sleeper != null) {
      LockSupport.unpark(sleeper);
    }
  }

  /** How late rows were; for the thread that waits, or when the run is over. */
  Lag lag() {
    return meter.lag();
  }
}
