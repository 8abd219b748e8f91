package dev.datagen.core.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches threads that call components, and tells which of them stands still.
 *
 * @param <W> what a thread does, for the message
 */
public final class CallWatch<W> implements AutoCloseable {

  /** Told the first time that a thread is found to stand still. */
  @FunctionalInterface
  public interface Alarm<W> {
    void stuck(W what, UnderWay.Place place);
  }

  private record Watched<W>(W what, boolean asAWhole, UnderWay underWay, long since) {}

  private final Duration limit;
  private final Alarm<W> alarm;
  private final Map<Thread, Watched<W>> watched = new ConcurrentHashMap<>();
  private final Map<Thread, CallAge> ages = new HashMap<>();
  private final Map<Thread, Long> stuck = new ConcurrentHashMap<>();
  private Thread thread;

  /**
   * @param limit how long a call may take; zero for ever
   */
  public CallWatch(Duration limit, Alarm<W> alarm) {
    this.limit = limit;
    this.alarm = alarm;
  }

  /** Begins to watch, until it is closed. */
  public void start() {
    if (!limit.isZero()) {
      thread = new Thread(this::watch, "datagen-watchdog");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /**
   * The calling thread begins something.
   *
   * @param asAWhole whether the limit holds for all of it, not only for each call of a component
   */
  public void begins(W what, boolean asAWhole) {
    watched.put(
        Thread.currentThread(),
        new Watched<>(what, asAWhole, UnderWay.ofThisThread(), System.nanoTime()));
  }

  /** The calling thread has done it. */
  public void ends() {
    watched.remove(Thread.currentThread());
  }

  /**
   * Whether that thread stands still, and did not end when it was asked to: nobody waits for it.
   */
  public boolean isLost(Thread worker) {
    Long since = stuck.get(worker);
    return since != null && System.nanoTime() - since > Supervised.GRACE.toNanos();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(Supervised.pause(limit));
        long now = System.nanoTime();
        watched.forEach((worker, doing) -> check(worker, doing, now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: everything is done
    }
  }

  private void check(Thread worker, Watched<W> doing, long now) {
    UnderWay.Place overdue =
        ages.computeIfAbsent(worker, w -> new CallAge(doing.underWay())).overdue(limit, now);
    boolean late = doing.asAWhole() && now - doing.since() > limit.toNanos();
    if ((late || overdue != null)
        && watched.get(worker) == doing
        && stuck.putIfAbsent(worker, now) == null) {
      alarm.stuck(doing.what(), overdue != null ? overdue : doing.underWay().place());
      worker.interrupt();
    }
  }
}
