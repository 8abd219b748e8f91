package dev.datagen.core.watch;

import java.time.Duration;

/**
 * Work that calls components, done by a thread of its own: one that does not come back is left
 * behind. Java has no way to stop it.
 */
public final class Supervised {

  /** Long enough for the slowest component that comes back. */
  public static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

  /** Since the work was given up, a thread has so long to end by itself. */
  static final Duration GRACE = Duration.ofSeconds(1);

  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private Supervised() {}

  private static final class Worker<T, E extends Exception> extends Thread {

    private final UnderWay.Work<T, E> work;
    private volatile UnderWay underWay;
    private T result;
    private Throwable failure;

    Worker(UnderWay.Work<T, E> work) {
      super("datagen-supervised");
      this.work = work;
      setDaemon(true);
    }

    @Override
    public void run() {
      underWay = UnderWay.ofThisThread();
      try {
        result = work.run();
      } catch (Throwable e) {
        failure = e;
      }
    }

    @SuppressWarnings("unchecked")
    T result() throws E {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      if (failure != null) {
        throw (E) failure;
      }
      return result;
    }
  }

  /**
   * Does it, and waits for it as long as no single call of a component lasts longer than the limit.
   *
   * @param what what stands still if one does: {@code "planning does not come to an end"}
   * @param limit zero for ever
   * @throws dev.datagen.api.problem.ProblemException if one does
   */
  public static <T, E extends Exception> T call(
      String what, Duration limit, UnderWay.Work<T, E> work) throws E {
    if (limit.isZero() || Thread.currentThread() instanceof Worker<?, ?>) {
      return work.run();
    }
    Worker<T, E> worker = new Worker<>(work);
    worker.start();
    await(worker, what, limit);
    return worker.result();
  }

  private static void await(Worker<?, ?> worker, String what, Duration limit) {
    boolean interrupted = false;
    CallAge age = null;
    while (worker.isAlive()) {
      try {
        worker.join(pause(limit));
      } catch (InterruptedException e) {
        interrupted = true;
        worker.interrupt();
      }
      age = age == null && worker.underWay != null ? new CallAge(worker.underWay) : age;
      UnderWay.Place overdue = age == null ? null : age.overdue(limit, System.nanoTime());
      if (overdue != null && worker.isAlive()) {
        worker.interrupt();
        throw Stuck.of(what, overdue, limit, "");
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long one who looks now and then may look away. */
  static long pause(Duration limit) {
    return Math.max(1, Math.min(LONGEST_PAUSE_MILLIS, limit.toMillis() / 4));
  }
}
