package dev.datagen.core.run;

import dev.datagen.core.evaluate.UnderWay;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Looks whether every chunk under way is made in time, and tells which one is not. */
final class Watchdog {

  private static final long LONGEST_PAUSE_MILLIS = 1000;

  /** What a worker is making. */
  private record Making(Task task, UnderWay underWay, long since) {}

  private final Duration limit;
  private final Consumer<Throwable> alarm;
  private final Map<Thread, Making> making = new ConcurrentHashMap<>();
  private final Set<Thread> stuck = ConcurrentHashMap.newKeySet();
  private Thread thread;

  /**
   * @param limit how long a chunk may take; zero for ever
   * @param alarm told the first chunk that takes longer
   */
  Watchdog(Duration limit, Consumer<Throwable> alarm) {
    this.limit = limit;
    this.alarm = alarm;
  }

  void start() {
    if (!limit.isZero()) {
      thread = new Thread(this::watch, "datagen-watchdog");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** The calling thread begins to make a chunk. */
  void begins(Task task) {
    making.put(
        Thread.currentThread(), new Making(task, UnderWay.ofThisThread(), System.nanoTime()));
  }

  /** The calling thread has made it. */
  void ends() {
    making.remove(Thread.currentThread());
  }

  /** Whether that thread was found stuck. */
  boolean isStuck(Thread worker) {
    return stuck.contains(worker);
  }

  private void watch() {
    long pause = Math.max(1, Math.min(LONGEST_PAUSE_MILLIS, limit.toMillis() / 4));
    try {
      while (true) {
        Thread.sleep(pause);
        long now = System.nanoTime();
        making.forEach((worker, chunk) -> check(worker, chunk, now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopped: the run is over
    }
  }

  private void check(Thread worker, Making chunk, long now) {
    if (now - chunk.since() > limit.toNanos() && making.get(worker) == chunk) {
      alarm.accept(new StuckChunk(chunk.task(), chunk.underWay().place(), limit));
      stuck.add(worker);
    }
  }
}
