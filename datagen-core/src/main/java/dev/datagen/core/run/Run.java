package dev.datagen.core.run;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.plan.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the chunks of a plan on several threads and hands them to a sink, and to taps, in order.
 * The first failure in that order ends the run: what the sink wrote is taken back, and the failure
 * is thrown.
 */
public final class Run {

  /** Opens the sink once the tables are known. */
  public interface Opener {
    Sink<?> open(List<TableSchema> tables) throws IOException;
  }

  private final Plan plan;
  private final RunOptions options;
  private final AtomicReference<Workers> workers = new AtomicReference<>();
  private volatile boolean cancelled;

  public Run(Plan plan, RunOptions options) {
    this.plan = plan;
    this.options = options;
  }

  /** Ends the run at the next chunk, as a failure would. Any thread may call it. */
  public void cancel() {
    cancelled = true;
    Workers running = workers.get();
    if (running != null) {
      running.cancel();
    }
  }

  /**
   * Makes everything.
   *
   * @throws dev.datagen.api.problem.ProblemException if it could not be done; nothing that looks
   *     finished is left
   */
  public RunReport execute(Opener opener) {
    long start = System.nanoTime();
    Failures failures = new Failures(plan, options);
    ChunkTasks tasks;
    try {
      tasks = new ChunkTasks(plan.tables(), options.chunks());
    } catch (RuntimeException e) {
      throw failures.ofPlan(e);
    }
    Receipt receipt = write(tasks, recipients(tasks, opener, failures), failures);
    List<RunReport.TableReport> tables = new ArrayList<>();
    for (int i = 0; i < tasks.schemas().size(); i++) {
      String table = tasks.schemas().get(i).name();
      tables.add(
          new RunReport.TableReport(
              table,
              tasks.rows(i),
              receipt.outputs().stream().filter(o -> o.table().equals(table)).toList()));
    }
    return new RunReport(
        plan.dataset().spec().name(),
        plan.seed(),
        tables,
        Duration.ofNanos(System.nanoTime() - start),
        plan.warnings(),
        Optional.empty());
  }

  private static Sink<?> open(ChunkTasks tasks, Opener opener, Failures failures) {
    try {
      return opener.open(tasks.schemas());
    } catch (IOException | RuntimeException e) {
      throw failures.ofSink("cannot be opened", e);
    }
  }

  private Recipients recipients(ChunkTasks tasks, Opener opener, Failures failures) {
    Sink<?> sink = open(tasks, opener, failures);
    List<Tap<?>> taps = new ArrayList<>();
    try {
      for (Tap.Opener tap : options.taps()) {
        taps.add(tap.open(tasks.schemas()));
      }
      return new Recipients(sink, taps);
    } catch (IOException | RuntimeException e) {
      new Recipients(sink, taps).abort(e);
      throw failures.ofTap("", e);
    }
  }

  private Receipt write(ChunkTasks tasks, Recipients recipients, Failures failures) {
    try {
      Workers running = new Workers(tasks, recipients, options, resumed(tasks, recipients));
      workers.set(running);
      if (cancelled) {
        running.cancel();
      }
      running.run();
      return recipients.commit();
    } catch (Throwable failure) {
      recipients.abort(failure);
      throw failures.of(failure);
    }
  }

  private static long resumed(ChunkTasks tasks, Recipients recipients) throws Recipients.Failure {
    long appended = recipients.position().appended();
    if (appended < 0 || appended > tasks.count()) {
      throw new IllegalStateException(
          "the sink goes on behind chunk " + appended + " of " + tasks.count());
    }
    return appended;
  }
}
