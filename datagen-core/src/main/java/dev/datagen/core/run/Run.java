package dev.datagen.core.run;

import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.ledger.LedgerWriter;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.watch.Stuck;
import dev.datagen.core.watch.Supervised;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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

  private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

  private final Plan plan;
  private final RunOptions options;
  private final Supplier<Arrangement> arranger;
  private final AtomicReference<Workers> workers = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile boolean stopped;

  /** Makes the tables one after the other, as fast as possible. */
  public Run(Plan plan, RunOptions options) {
    this(
        plan,
        options,
        () -> new InOrder(new ChunkTasks(plan.tables(), options.chunks(), options.ledger())));
  }

  /**
   * @param arranger arranges the run, once its rows may be counted
   */
  public Run(Plan plan, RunOptions options, Supplier<Arrangement> arranger) {
    this.plan = plan;
    this.options = options;
    this.arranger = arranger;
  }

  private record InOrder(ChunkTasks tasks) implements Arrangement {
    @Override
    public List<TableSchema> tables() {
      return tasks.schemas();
    }

    @Override
    public List<TableSchema> ledgers() {
      return tasks.ledgers();
    }

    @Override
    public Work work(Map<String, String> facts) {
      return tasks;
    }

    @Override
    public Gate gate() {
      return Gate.OPEN;
    }

    @Override
    public DisorderLog disorder() {
      return DisorderLog.NONE;
    }
  }

  /** Ends the run at the next chunk as if that were all. Any thread may call it. */
  public void stop() {
    stopped = true;
    Workers running = workers.get();
    if (running != null) {
      running.stop();
    }
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
    Arrangement arrangement;
    List<TableSchema> tables;
    try {
      arrangement = supervised("the rows are not counted", arranger::get);
      tables = arrangement.tables();
    } catch (RuntimeException e) {
      throw failures.ofPlan(e);
    }
    Recipients recipients =
        supervised("the sink is not open", () -> recipients(tables, opener, arrangement, failures));
    try {
      ResumePoint position = supervised("the sink is not ready", recipients::position);
      try (Work work = arrangement.work(position.facts())) {
        Workers running =
            new Workers(work, recipients, arrangement.gate(), options, position.appended());
        Receipt receipt = write(running, recipients);
        return report(
            withLedgers(tables, arrangement),
            running,
            receipt,
            Duration.ofNanos(System.nanoTime() - start));
      }
    } catch (Throwable failure) {
      abort(recipients, failure);
      throw failures.of(failure);
    }
  }

  private <T, E extends Exception> T supervised(String failing, UnderWay.Work<T, E> work) throws E {
    return Supervised.call(failing, options.pluginTimeout(), work);
  }

  /** Takes back what was written; who does not come back may not come back from that either. */
  private void abort(Recipients recipients, Throwable failure) {
    boolean stuck = Stuck.is(failure);
    Duration limit = options.pluginTimeout();
    try {
      Supervised.call(
          "what was written is not taken back",
          stuck && limit.compareTo(LAST_CHANCE) > 0 ? LAST_CHANCE : limit,
          () -> {
            recipients.abort(failure);
            return null;
          });
    } catch (ProblemException e) {
      failure.addSuppressed(e);
    }
  }

  /** Each ledger stands behind its table. */
  private static List<TableSchema> withLedgers(List<TableSchema> tables, Arrangement arrangement) {
    List<TableSchema> all = new ArrayList<>();
    for (TableSchema table : tables) {
      all.add(table);
      arrangement.ledgers().stream()
          .filter(ledger -> ledger.name().equals(LedgerLayout.name(table.name())))
          .forEach(all::add);
    }
    return all;
  }

  private Receipt write(Workers running, Recipients recipients) throws Throwable {
    workers.set(running);
    if (cancelled) {
      running.cancel();
    }
    if (stopped) {
      running.stop();
    }
    running.run();
    return supervised("the run is not completed", () -> recipients.commit(running.isCut()));
  }

  private RunReport report(
      List<TableSchema> schemas, Workers done, Receipt receipt, Duration elapsed) {
    List<RunReport.TableReport> tables = new ArrayList<>();
    for (TableSchema schema : schemas) {
      String table = schema.name();
      tables.add(
          new RunReport.TableReport(
              table,
              done.rows(table),
              receipt.outputs().stream().filter(o -> o.table().equals(table)).toList()));
    }
    return new RunReport(
        plan.dataset().spec().name(),
        plan.seed(),
        tables,
        elapsed,
        plan.warnings(),
        Optional.empty(),
        done.isCut(),
        Lag.NONE,
        0,
        Optional.empty(),
        Map.of());
  }

  private static Sink<?> open(List<TableSchema> tables, Opener opener, Failures failures) {
    try {
      return opener.open(tables);
    } catch (IOException | RuntimeException e) {
      throw failures.ofSink("cannot be opened", e);
    }
  }

  private Recipients recipients(
      List<TableSchema> tables, Opener opener, Arrangement arrangement, Failures failures) {
    Sink<?> sink = open(withLedgers(tables, arrangement), opener, failures);
    List<Tap<?>> taps = new ArrayList<>();
    try {
      for (Tap.Opener tap : options.taps()) {
        taps.add(tap.open(tables));
      }
      return new Recipients(
          sink, taps, arrangement.disorder(), new LedgerWriter(arrangement.ledgers()));
    } catch (IOException | RuntimeException e) {
      new Recipients(sink, taps, DisorderLog.NONE, new LedgerWriter(List.of())).abort(e);
      throw failures.ofTap("", e);
    }
  }
}
