package dev.datagen.core.validation.source;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.run.Tap;
import dev.datagen.core.validation.RunningCheck.Merge;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.validation.ValidationTap;
import dev.datagen.core.validation.key.Resolver;
import dev.datagen.core.watch.CallWatch;
import dev.datagen.core.watch.Stuck;
import dev.datagen.core.watch.Supervised;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a source once, on several threads, and makes the checks of a plan. */
public final class DataValidation {

  /** What a thread made of a chunk. */
  private record Taken(String table, int rows, List<Merge> merges, Append look) {}

  /** Hands on what somebody else made of a chunk. */
  private interface Append {
    void run() throws IOException;
  }

  private static final long JOIN_MILLIS = 100;

  private final Plan plan;
  private final int threads;
  private final ProgressListener listener;
  private final FoundTables found;
  private final ValidationTap tap;
  private final Tap<?> onlooker;
  private final Duration pluginTimeout;
  private final CallWatch<String> watchdog;
  private final List<TableReading.Part> parts = new ArrayList<>();
  private final AtomicInteger claimed = new AtomicInteger();
  private final DescribedFiles described;
  private final PartWindow<Taken> window = new PartWindow<>(this::append);
  private final Map<String, Long> rows = new HashMap<>();
  private final Map<String, String> broken = new TreeMap<>();
  private Throwable failure;
  private volatile boolean stuck;
  private long rowsDone;

  /**
   * @param loop whether the data are several laps of a loop, not one dataset
   * @param threads workers, at least 1
   * @param onlooker who else looks at the data, or null; it is concluded before the report is made
   * @param pluginTimeout how long one call of a component may take; zero for ever
   */
  public DataValidation(
      Plan plan,
      Source source,
      boolean loop,
      ValidationOptions options,
      int threads,
      ProgressListener listener,
      Tap<?> onlooker,
      Duration pluginTimeout) {
    this.plan = plan;
    this.threads = threads;
    this.listener = listener;
    this.onlooker = onlooker;
    this.pluginTimeout = pluginTimeout;
    this.watchdog = new CallWatch<>(pluginTimeout, this::stuck);
    this.found = new FoundTables(plan, source.tables(), loop);
    this.described = new DescribedFiles(source);
    this.tap = new ValidationTap(plan, options, found, Resolver.NONE).threads(threads);
  }

  /**
   * Reads everything.
   *
   * @throws ProblemException if the validation itself cannot be done; what is wrong with the data
   *     is in the report
   */
  public ValidationReport run() {
    List<TableReading> tables = new ArrayList<>();
    long total = 0;
    for (SourceTable table : found.readable()) {
      TableReading reading = new TableReading(plan.table(table.name()), table, found);
      tables.add(reading);
      parts.addAll(reading.parts());
      total += table.rows().orElse(0);
      rows.put(table.name(), 0L);
    }
    tap.open(tables.stream().map(TableReading::schema).toList());
    listener.started(total);
    try {
      read();
      Supervised.call("the validation is not concluded", pluginTimeout, this::conclude);
    } catch (ProblemException e) {
      tap.abort();
      throw e;
    } catch (Throwable e) {
      tap.abort();
      throw failed(e);
    }
    tap.add(found.findings());
    tap.add(described.findings());
    rows.forEach(
        (table, count) ->
            tap.add(
                List.of(
                    broken.containsKey(table)
                        ? FoundTables.unreadable(table, broken.get(table))
                        : FoundTables.readable(table, count))));
    return tap.report();
  }

  private void read() throws Throwable {
    List<Thread> started = new ArrayList<>();
    int count = Math.max(1, Math.min(threads, Math.max(parts.size(), described.size())));
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(this::work, "datagen-validator-" + i);
      thread.setDaemon(true);
      thread.start();
      started.add(thread);
    }
    watchdog.start();
    try (watchdog) {
      for (Thread thread : started) {
        while (thread.isAlive() && !stuck) {
          thread.join(JOIN_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      fail(new CancellationException("the validation was interrupted"));
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
    }
  }

  private Void conclude() throws IOException {
    if (onlooker != null) {
      onlooker.conclude();
    }
    tap.conclude(broken);
    return null;
  }

  /** Nobody waits for anybody: nothing is written here, and who is stuck may hold the window. */
  private void stuck(String table, UnderWay.Place place) {
    synchronized (this) {
      failure =
          Stuck.of("the data of " + table + " are not read and checked", place, pluginTimeout, "");
    }
    stuck = true;
  }

  /** Ends the validation, which then throws. */
  public void cancel() {
    fail(new CancellationException("the validation was interrupted"));
  }

  private void work() {
    try {
      for (int number = claimed.getAndIncrement();
          number < parts.size() && !hasFailed();
          number = claimed.getAndIncrement()) {
        int part = number;
        TableReading table = parts.get(part).table();
        String name = table.schema().name();
        watchdog.begins(name, false);
        try {
          table.read(parts.get(part), chunk -> window.put(part, take(name, chunk)));
        } catch (Unwritable e) {
          throw e.getCause();
        } catch (IOException e) {
          broken(name, e.getMessage());
        }
        window.end(part);
        watchdog.ends();
      }
      // what was just read is still near
      for (int file = described.claim(); file >= 0 && !hasFailed(); file = described.claim()) {
        watchdog.begins(described.table(file), false);
        described.compare(file);
        watchdog.ends();
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  /** Keys could not be written to temporary files: no fault of the data. */
  private static final class Unwritable extends Exception {
    Unwritable(IOException cause) {
      super(cause);
    }
  }

  private Taken take(String table, Chunk chunk) throws IOException {
    return new Taken(table, chunk.size(), tap.prepare(chunk), look(onlooker, chunk));
  }

  private static <P> Append look(Tap<P> onlooker, Chunk chunk) throws IOException {
    if (onlooker == null) {
      return () -> {};
    }
    P prepared = onlooker.prepare(chunk);
    return () -> onlooker.append(prepared);
  }

  private void append(Taken taken) throws Unwritable {
    try {
      tap.append(taken.merges());
      taken.look().run();
    } catch (IOException e) {
      throw new Unwritable(e);
    }
    rows.merge(taken.table(), (long) taken.rows(), Long::sum);
    rowsDone += taken.rows();
    listener.progressed(taken.table(), rowsDone);
  }

  private synchronized void broken(String table, String message) {
    broken.merge(table, message, (one, other) -> one.compareTo(other) <= 0 ? one : other);
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

  private static ProblemException failed(Throwable cause) {
    boolean isResource = cause instanceof IOException || cause instanceof OutOfMemoryError;
    boolean isUser = cause instanceof CancellationException;
    return new ProblemException(
        new Problem(
            isUser ? "cancelled" : "validation",
            Problem.Severity.ERROR,
            isUser ? Category.USER : isResource ? Category.RESOURCES : Category.INTERNAL,
            "",
            cause instanceof IOException || isUser
                ? cause.getMessage()
                : "the validation failed: " + cause,
            cause instanceof OutOfMemoryError
                ? "give Java more memory (DATAGEN_OPTS=-Xmx2g), or use fewer --threads"
                : "",
            null),
        cause);
  }
}
