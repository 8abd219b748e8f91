package dev.datagen.testkit.contract;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets another thread come between writing and reading what a plugin shares by mistake, surely
 * rather than seldom. Threads other than the one that made the plugin wait there for each other.
 */
final class Race {

  private static final Duration PATIENCE = Duration.ofMillis(60);

  private final Thread maker = Thread.currentThread();
  private volatile int entered;

  /** Goes on once another thread has come here too. */
  void waitForAnother() {
    if (Thread.currentThread() == maker) {
      return;
    }
    int mine = enter();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (entered == mine && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000);
    }
  }

  private synchronized int enter() {
    return ++entered;
  }
}
