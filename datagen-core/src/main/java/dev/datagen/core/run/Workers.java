package dev.datagen.core.run;

import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.rows.Chunk;
import dev.datagen.core.watch.CallWatch;
import dev.datagen.core.watch.Stuck;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads that make chunks and prepare them for the sink and the taps. Whoever completes the next
 * chunk in order appends it, so no thread only waits.
 */
final class Workers {

  /** Rows made, or why they could not be. */
  private record Outcome(Task task, Recipients.Prepared prepared, ChunkFailure failure) {}

  private record Claim(long number, Task task) {}

  /** What a worker does: what to tell if it stands still, and the options that make it again. */
  private record Doing(String failing, String again) {
    static final Doing CLAIMING = new Doing("the order of the rows is not found out", "");

    static Doing making(Task task, String command) {
      return new Doing(task.place() + " is not made", command + task.alone());
    }

    static Doing handingOn(Task task) {
      return new Doing(task.place() + " is made, but not written and checked", "");
    }
  }

  private static final long JOIN_MILLIS = 100;

  private final Work work;
  private final Recipients recipients;
  private final Gate gate;
  private final RunOptions options;
  private final int threads;
  private final Window<Outcome> window;
  private final CallWatch<Doing> watchdog;
  private final Map<String, Long> rowsByTable = new ConcurrentHashMap<>();
  private final ReentrantLock claims = new ReentrantLock();
  private long claimed;
  private long skip;
  private volatile boolean stopped;
  private Throwable failure;
  private long rowsDone;

  /**
   * @param appended how many parcels the sink has from an interrupted run; they are made again only
   *     if a tap wants to see them, or they cannot be gone past
   */
  Workers(Work work, Recipients recipients, Gate gate, RunOptions options, long appended)
      throws IOException {
    this.work = work;
    this.recipients = recipients;
    this.gate = gate;
    this.options = options;
    this.threads = (int) Math.min(options.threads(), work.count());
    this.watchdog = new CallWatch<>(options.pluginTimeout(), this::stuck);
    this.window = new Window<>(threads + 2, 0, this::append);
    Work.Skipped skipped = recipients.isSinkAlone() ? work.skip(appended) : Work.Skipped.NOTHING;
    this.skip = appended - skipped.appends();
    skipped.rows().forEach(this::count);
  }

  /** Makes and appends everything, or throws what went wrong first in the order of the tasks. */
  void run() throws Throwable {
    options.listener().started(work.totalRows());
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
    watchdog.close();
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
    }
  }

  /**
   * Waits for a worker; an interrupt ends the work but not the wait, so that nobody writes on. Only
   * one that is lost in a component is left behind.
   */
  private void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive() && !watchdog.isLost(thread)) {
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

  /** Ends the work at the next chunk, as a failure. */
  void cancel() {
    fail(new CancellationException("the run was cancelled"));
    release();
  }

  /** Ends the work at the next chunk, well. */
  void stop() {
    stopped = true;
    release();
  }

  private void release() {
    work.cancel();
    gate.stop();
  }

  Recipients recipients() {
    return recipients;
  }

  /** Whether the work ended, well, before everything was made. */
  boolean isCut() {
    return stopped;
  }

  /** Rows of a table that were handed to the sink. */
  long rows(String table) {
    return LedgerLayout.isLedger(table)
        ? recipients.ledgerRows(table)
        : rowsByTable.getOrDefault(table, 0L);
  }

  private void work() {
    try {
      for (Claim claim = claim(); claim != null && window.enter(claim.number()); claim = claim()) {
        window.put(claim.number(), make(claim.task()));
      }
    } catch (InterruptedException e) {
      fail(new CancellationException("the run was interrupted"));
    } catch (CancellationException e) {
      if (!stopped) {
        fail(e);
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  private Claim claim() throws Exception {
    // Whoever waits here must be able to leave when the one inside does not come back.
    while (!claims.tryLock(JOIN_MILLIS, TimeUnit.MILLISECONDS)) {
      if (hasFailed()) {
        return null;
      }
    }
    watchdog.begins(Doing.CLAIMING, false);
    try {
      Task task = stopped ? null : work.next();
      return task == null ? null : new Claim(claimed++, task);
    } finally {
      watchdog.ends();
      claims.unlock();
    }
  }

  private Outcome make(Task task) {
    Made made;
    watchdog.begins(Doing.making(task, options.command()), true);
    try {
      made = task.make();
    } catch (Throwable e) {
      return new Outcome(task, null, new ChunkFailure(task, e));
    } finally {
      watchdog.ends();
    }
    watchdog.begins(Doing.handingOn(task), false);
    try {
      return new Outcome(task, recipients.prepare(made), null);
    } catch (Recipients.Failure e) {
      return new Outcome(task, null, new ChunkFailure(task, e));
    } finally {
      watchdog.ends();
    }
  }

  private void append(Outcome outcome) throws ChunkFailure, InterruptedException {
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    watchdog.begins(Doing.handingOn(outcome.task()), false);
    try {
      if (!recipients.append(outcome.prepared(), skip, gate, this::appended)) {
        stopped = true;
        window.close();
      }
      skip = Math.max(0, skip - outcome.prepared().sink().size());
    } catch (Recipients.Failure e) {
      throw new ChunkFailure(outcome.task(), e);
    } finally {
      watchdog.ends();
    }
  }

  private void appended(Parcel parcel) {
    Chunk chunk = parcel.chunk();
    String table = chunk.table().name();
    if (chunk.kind() == Chunk.Kind.ROWS) {
      count(table, chunk.size());
    }
    options.listener().progressed(table, rowsDone);
  }

  private void count(String table, long rows) {
    rowsByTable.merge(table, rows, Long::sum);
    rowsDone += rows;
  }

  private void stuck(Doing doing, UnderWay.Place place) {
    fail(Stuck.of(doing.failing(), place, options.pluginTimeout(), doing.again()));
    release();
  }

  private synchronized boolean hasFailed() {
    return failure != null;
  }

  private synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    window.close();
  }
}
