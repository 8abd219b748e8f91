package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that make chunks and prepare them for the sink and the taps. Whoever completes the next
 * chunk in order appends it, so no thread only waits.
 */
final class Workers {

  /** A chunk made, or why it could not be. */
  private record Outcome(
      ChunkTasks.Task task, int rows, List<Recipients.Append> prepared, ChunkFailure failure) {}

  private static final long JOIN_MILLIS = 100;

  private final ChunkTasks tasks;
  private final Recipients recipients;
  private final RunOptions options;
  private final int threads;
  private final Window<Outcome> window;
  private final Watchdog watchdog;
  private final AtomicLong claimed;
  private final long resumed;
  private Throwable failure;
  private long rowsDone;

  /**
   * @param resumed how many chunks the sink has from an interrupted run; they are made again only
   *     if a tap wants to see them
   */
  Workers(ChunkTasks tasks, Recipients recipients, RunOptions options, long resumed) {
    this.tasks = tasks;
    this.recipients = recipients;
    this.options = options;
    this.resumed = resumed;
    long first = recipients.isSinkAlone() ? resumed : 0;
    this.claimed = new AtomicLong(first);
    this.rowsDone = tasks.rowsBefore(first);
    this.threads = (int) Math.min(options.threads(), tasks.count() - first);
    this.watchdog = new Watchdog(options.chunkLimit(), this::fail);
    this.window = new Window<>(threads + 2, first, this::append);
  }

  /** Makes and appends everything, or throws what went wrong first in the order of the chunks. */
  void run() throws Throwable {
    long total = 0;
    for (int table = 0; table < tasks.schemas().size(); table++) {
      total += tasks.rows(table);
    }
    options.listener().started(total);
    List<Thread> started = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        Thread thread = new Thread(this::work, "datagen-worker-" + i);
        thread.setDaemon(true);
        thread.start();
        started.add(thread);
      }
    } catch (Throwable e) {
      // The system has no more threads: those that run must end before anything is taken back.
      fail(e);
    }
    watchdog.start();
    started.forEach(this::join);
    watchdog.stop();
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
    }
  }

  /**
   * Waits for a worker; an interrupt ends the work but not the wait, so that nobody writes on. Only
   * one that is stuck while it makes values is left behind: it holds nothing of the sink's.
   */
  private void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive() && !watchdog.isStuck(thread)) {
      try {
        thread.join(JOIN_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
        fail(new CancellationException("the run was interrupted"));
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the work at the next chunk. */
  void cancel() {
    fail(new CancellationException("the run was cancelled"));
  }

  private void work() {
    try {
      for (long number = claimed.getAndIncrement();
          number < tasks.count() && window.enter(number);
          number = claimed.getAndIncrement()) {
        window.put(number, make(tasks.get(number), number >= resumed));
      }
    } catch (InterruptedException e) {
      fail(new CancellationException("the run was interrupted"));
    } catch (Throwable e) {
      fail(e);
    }
  }

  private Outcome make(ChunkTasks.Task task, boolean toSink) {
    Chunk chunk;
    watchdog.begins(task);
    try {
      chunk = task.make();
    } catch (Throwable e) {
      return new Outcome(task, 0, null, new ChunkFailure(task, e));
    } finally {
      watchdog.ends();
    }
    try {
      return new Outcome(task, chunk.size(), recipients.prepare(chunk, toSink), null);
    } catch (Recipients.Failure e) {
      return new Outcome(task, 0, null, new ChunkFailure(task, e));
    }
  }

  private void append(Outcome outcome) throws ChunkFailure {
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    try {
      recipients.append(outcome.prepared());
    } catch (Recipients.Failure e) {
      throw new ChunkFailure(outcome.task(), e);
    }
    rowsDone += outcome.rows();
    options.listener().progressed(outcome.task().table().name(), rowsDone);
  }

  private synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    window.close();
  }
}
