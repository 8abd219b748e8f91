package dev.datagen.core;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.source.Source;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.html.Illustrated;
import dev.datagen.core.pace.DisorderLedger;
import dev.datagen.core.pace.ExcusedSource;
import dev.datagen.core.pace.Excuses;
import dev.datagen.core.pace.PaceClock;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Pacing;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.PlanOptions;
import dev.datagen.core.plan.Planner;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.Injected;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.run.Run;
import dev.datagen.core.run.RunOptions;
import dev.datagen.core.run.RunReport;
import dev.datagen.core.run.Tap;
import dev.datagen.core.sample.Sample;
import dev.datagen.core.validation.Availability;
import dev.datagen.core.validation.PartOfRun;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.validation.ValidationTap;
import dev.datagen.core.validation.behaviour.TargetReach;
import dev.datagen.core.validation.key.Resolver;
import dev.datagen.core.validation.source.DataValidation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Generates data from a schema: the Java API.
 *
 * <pre>{@code
 * RunReport report =
 *     Datagen.load(Path.of("shop.json"))
 *         .seed(42)
 *         .rows("user", 5000)
 *         .to("parquet", Map.of("compression", "zstd"))
 *         .directory(Path.of("output"))
 *         .run();
 * }</pre>
 *
 * <p>Set everything first, then {@link #plan}, {@link #sample} or {@link #run}. Every method that
 * meets something wrong throws a {@link dev.datagen.api.problem.ProblemException} with all that is
 * wrong. Not thread safe, except {@link #cancel}.
 */
public final class Datagen {

  private final Dataset dataset;
  private final Registry registry;
  private OptionalLong seed = OptionalLong.empty();
  private OptionalLong rows = OptionalLong.empty();
  private final Map<String, Long> rowsByTable = new HashMap<>();
  private OptionalInt chunkRows = OptionalInt.empty();
  private ChunkSelection chunks = ChunkSelection.ALL;
  private Shard shard = Shard.WHOLE;
  private int threads = Runtime.getRuntime().availableProcessors();
  private ProgressListener listener = ProgressListener.NONE;
  private Path directory = Path.of("output");
  private Function<List<TableSchema>, Sink<?>> opener;
  private String sinkId = "parquet";
  private Map<String, String> sinkOptions = Map.of();
  private Optional<ValidationOptions> validation = Optional.of(ValidationOptions.DEFAULTS);
  private PaceOptions pace = PaceOptions.NONE;
  private PaceClock clock = PaceClock.SYSTEM;
  private Map<String, Disorder> disorder = Map.of();
  private DisorderLog disorderLog = DisorderLog.NONE;
  private DisorderLog written = DisorderLog.NONE;
  private Path disorderLedger;
  private boolean ledger;
  private Duration chunkLimit = RunOptions.USUAL_CHUNK_LIMIT;
  private Path html;
  private Illustrated illustrated;
  private String command;
  private Plan plan;
  private volatile Run run;
  private volatile DataValidation validating;
  private volatile boolean cancelled;
  private volatile boolean stopped;

  private Datagen(Dataset dataset, Registry registry) {
    this.dataset = dataset;
    this.registry = registry;
  }

  /** Reads a schema file, with the plugins on the class path. */
  public static Datagen load(Path schema) {
    return load(schema, Registry.ofClassPath());
  }

  /** Reads a schema file, with the given plugins. */
  public static Datagen load(Path schema, Registry registry) {
    return of(DatasetReader.read(schema, registry.vocabulary()), registry)
        .command("datagen generate " + schema);
  }

  /** Uses a dataset that was read already with the vocabulary of that registry. */
  public static Datagen of(Dataset dataset, Registry registry) {
    return new Datagen(dataset, registry).command("datagen generate SCHEMA");
  }

  /** Sets the master seed, in place of the schema's. */
  public Datagen seed(long value) {
    seed = OptionalLong.of(value);
    return changed();
  }

  /** Sets the row count of every table that declares one. */
  public Datagen rows(long count) {
    rows = OptionalLong.of(requireNotNegative(count));
    return changed();
  }

  /** Sets the row count of one table, which wins over {@link #rows(long)}. */
  public Datagen rows(String table, long count) {
    rowsByTable.put(table, requireNotNegative(count));
    return changed();
  }

  /** Sets the number of worker threads (default: one for each processor). Changes no value. */
  public Datagen threads(int count) {
    threads = (int) requirePositive("threads", count);
    return this;
  }

  /** Sets the rows of a chunk (default: by the width of the table). Changes no value. */
  public Datagen chunkRows(int count) {
    chunkRows = OptionalInt.of((int) requirePositive("chunk rows", count));
    return changed();
  }

  /** Chooses which chunks are made (default: all). */
  public Datagen chunks(ChunkSelection selection) {
    chunks = selection;
    return this;
  }

  /**
   * Makes the {@code number}-th (from 1) of {@code count} independent parts: {@code count} runs
   * that differ in nothing else make the whole, on as many machines as you like.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  public Datagen shard(int number, int count) {
    shard = new Shard(number, count);
    return this;
  }

  /** Chooses the sink and its options, which win over the schema's {@code sinks}. */
  public Datagen to(String sink, Map<String, String> options) {
    sinkId = sink;
    sinkOptions = Map.copyOf(options);
    opener = null;
    return this;
  }

  /** Hands the chunks to a sink object, made for the tables once they are known. */
  public Datagen to(Function<List<TableSchema>, Sink<?>> sink) {
    opener = sink;
    return this;
  }

  /** Sets when rows are handed to the sink (default: as fast as possible, once). */
  public Datagen pace(PaceOptions options) {
    pace = options;
    return this;
  }

  /** Sets the clock that rows are handed on by (default: the computer's). */
  public Datagen clock(PaceClock source) {
    clock = source;
    return this;
  }

  /**
   * Sets what shall go wrong with rows on their way to a sink object, by table; other sinks have
   * options for it.
   */
  public Datagen disorder(Map<String, Disorder> byTable) {
    disorder = Map.copyOf(byTable);
    return this;
  }

  /** Sets who is told what went wrong on purpose, once it was sent. */
  public Datagen disorderLog(DisorderLog log) {
    disorderLog = log;
    return this;
  }

  /**
   * Sets whether outliers, nulls and effects are written down, as tables {@code T.ledger} beside
   * the table {@code T} (default: no): see {@link dev.datagen.api.ledger.LedgerLayout}. Only for
   * sinks that write files, at no clock's pace.
   */
  public Datagen ledger(boolean wanted) {
    ledger = wanted;
    return this;
  }

  /**
   * Sets the folder of a ledger: written by {@link #run} with what goes wrong on purpose (see
   * {@link dev.datagen.api.ledger.LedgerLayout}); read by {@link #validate(String, List, Map)},
   * which excuses that and nothing else.
   */
  public Datagen disorderLedger(Path folder) {
    disorderLedger = folder;
    return this;
  }

  /** Sets where sinks that write files put them (default: {@code output}). */
  public Datagen directory(Path target) {
    directory = target;
    return this;
  }

  /** Sets who is told how far the run is. */
  public Datagen listener(ProgressListener progress) {
    listener = progress;
    return this;
  }

  /** Sets whether the data are validated while they are made (default: yes). */
  public Datagen validate(boolean wanted) {
    validation = wanted ? Optional.of(ValidationOptions.DEFAULTS) : Optional.empty();
    return this;
  }

  /** Validates the data while they are made, in this way. */
  public Datagen validate(ValidationOptions options) {
    validation = Optional.of(options);
    return this;
  }

  /**
   * Sets how long one chunk may take before the run is ended as stuck (default: 5 minutes; zero:
   * for ever).
   */
  public Datagen chunkLimit(Duration limit) {
    chunkLimit = limit;
    return this;
  }

  /** Sets where a report for people goes, one HTML file; needs the validation. */
  public Datagen html(Path file) {
    html = file;
    return this;
  }

  /** Sets the command that makes the same data, for messages that say how to reproduce. */
  public Datagen command(String text) {
    command = text;
    return this;
  }

  /** The dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** The plan of a run with what was set. */
  public Plan plan() {
    if (plan == null) {
      plan = Planner.plan(dataset, registry, options());
      TargetReach.warn(plan);
    }
    return plan;
  }

  private PlanOptions options() {
    return new PlanOptions(seed, rows, rowsByTable, chunkRows);
  }

  /** The first rows of each table of the run, at most {@code count}, checked; writes nothing. */
  public Sample sample(int count) {
    return Sample.of(plan(), (int) requirePositive("sample rows", count), command);
  }

  /** Makes everything, and checks it unless told otherwise; the report has what was found. */
  public RunReport run() {
    Plan planned = plan();
    SinkOpener.Prepared sink =
        opener != null
            ? new SinkOpener.Prepared(true, true, disorder, (tables, facts) -> opener.apply(tables))
            : new SinkOpener(registry, planned, sinkId, sinkOptions, directory, metadata(), shard)
                .prepared();
    Optional<Pacing> pacing = pacing(planned, sink);
    if (ledger) {
      requireLedger(sink, pacing);
    }
    List<Tap.Opener> taps = new ArrayList<>();
    // What never ends is never concluded.
    Optional<ValidationTap> tap =
        validation
            .filter(options -> !pace.loop())
            .map(options -> new ValidationTap(planned, options, availability(), Resolver.NONE));
    tap.ifPresent(checks -> taps.add(checks::open));
    illustrated = tap.isEmpty() || html == null ? null : new Illustrated(planned, html);
    if (illustrated != null) {
      taps.add(illustrated.tap());
    }
    RunOptions options =
        new RunOptions(threads, chunks.of(shard), listener, taps, chunkLimit, ledger, command);
    run =
        pacing
            .map(arrangement -> new Run(planned, options, () -> arrangement))
            .orElseGet(() -> new Run(planned, options));
    if (cancelled) {
      run.cancel();
    }
    if (stopped) {
      run.stop();
    }
    Continuation continuation = continuation(planned, pacing);
    RunReport made =
        execute(tables -> sink.target().open(tables, continuation), sink.disorder(), pacing);
    RunReport report = pacing.map(arrangement -> arrangement.tell(made)).orElse(made);
    return tap.filter(checks -> !report.cut())
        .map(checks -> report.with(illustrated(checks.report())))
        .orElse(report);
  }

  private RunReport execute(Run.Opener open, Map<String, Disorder> wrong, Optional<Pacing> pacing) {
    if (disorderLedger == null) {
      return run.execute(open);
    }
    try (DisorderLedger opened =
        new DisorderLedgers(registry, plan(), disorderLedger)
            .begin(wrong, () -> pacing.map(Pacing::weeks).orElse(0L))) {
      written = opened;
      RunReport report = run.execute(open);
      opened.complete();
      return report;
    } catch (IOException e) {
      throw DisorderLedgers.unusable(e);
    } finally {
      written = DisorderLog.NONE;
    }
  }

  private void tell(List<Injected> injected) throws IOException {
    disorderLog.injected(injected);
    written.injected(injected);
  }

  private ValidationReport illustrated(ValidationReport report) {
    if (illustrated != null) {
      try {
        illustrated.write(report);
      } catch (IOException e) {
        throw new ProblemException(
            new Problem(
                "report",
                Problem.Severity.ERROR,
                Category.RESOURCES,
                "",
                e.getMessage(),
                "the data are complete",
                null),
            e);
      }
    }
    return report;
  }

  private Optional<Pacing> pacing(Plan planned, SinkOpener.Prepared sink) {
    if (pace.isNone() && sink.disorder().values().stream().allMatch(Disorder::isNone)) {
      return Optional.empty();
    }
    Pacing.Setting setting =
        new Pacing.Setting(
            planned,
            repetition -> Planner.plan(dataset, registry, options().with(repetition)),
            registry,
            chunks.of(shard),
            threads,
            opener == null ? sinkId : "",
            sink.streams(),
            sink.disorder());
    return Optional.of(new Pacing(setting, pace, clock, this::tell));
  }

  private void requireLedger(SinkOpener.Prepared sink, Optional<Pacing> pacing) {
    if (!sink.acceptsOpenTables() || pacing.isPresent()) {
      String why =
          pacing.isPresent()
              ? "a ledger cannot be written of rows that come at a pace or in disorder"
              : "the sink \"" + sinkId + "\" cannot write a ledger";
      String hint = "leave --ledger out, or write the same rows to --sink parquet with it";
      throw new ProblemException(List.of(Problem.error("ledger", "", why, hint, null)));
    }
  }

  /**
   * Validates data that lie somewhere, whoever wrote them, with the checks of this dataset.
   *
   * @param source the kind of source: {@code "parquet"}
   * @param locations where the data lie; all of them together are one dataset
   * @param options options of the source
   */
  public ValidationReport validate(
      String source, List<String> locations, Map<String, String> options) {
    Plan planned = plan();
    Optional<Excuses> excuses =
        Optional.ofNullable(disorderLedger)
            .map(folder -> new DisorderLedgers(registry, planned, folder).read());
    try (Source found = SourceOpener.open(registry, planned, source, locations, options)) {
      Source opened =
          excuses.<Source>map(told -> new ExcusedSource(found, planned, told)).orElse(found);
      illustrated = html == null ? null : new Illustrated(planned, html);
      DataValidation running =
          new DataValidation(
              planned,
              opened,
              validation.orElse(ValidationOptions.DEFAULTS),
              threads,
              listener,
              illustrated == null ? null : illustrated.charts());
      validating = running;
      if (cancelled) {
        running.cancel();
      }
      return illustrated(running.run());
    } catch (IOException e) {
      throw new UncheckedIOException("the source cannot be closed", e);
    }
  }

  private Availability availability() {
    boolean whole = chunks.equals(ChunkSelection.ALL) && shard.isWhole();
    return whole ? Availability.ALL : new PartOfRun(chunks.of(shard));
  }

  /** Ends a run under way, which then throws; nothing that looks finished is left. */
  public void cancel() {
    cancelled = true;
    Run running = run;
    if (running != null) {
      running.cancel();
    }
    DataValidation reading = validating;
    if (reading != null) {
      reading.cancel();
    }
  }

  /** Ends a run under way, well, as if what has been made were all. */
  public void stop() {
    stopped = true;
    Run running = run;
    if (running != null) {
      running.stop();
    }
  }

  /** What else decides the data: row counts, a choice of chunks, versions of plugins. */
  private Map<String, String> metadata() {
    Map<String, String> facts = new HashMap<>();
    rows.ifPresent(count -> facts.put("rows", Long.toString(count)));
    rowsByTable.forEach((table, count) -> facts.put("rows." + table, Long.toString(count)));
    if (!chunks.equals(ChunkSelection.ALL)) {
      facts.put("chunks", chunks.toString());
    }
    if (!shard.isWhole()) {
      // Shards are cut at chunks: those of one whole must have the same.
      chunkRows.ifPresent(count -> facts.put("chunk_rows", Integer.toString(count)));
    }
    facts.putAll(registry.versions());
    return facts;
  }

  /** What decides which chunks follow each other, beyond the choice of chunks and the shard. */
  private static Continuation continuation(Plan plan, Optional<Pacing> pacing) {
    String sizes =
        plan.tables().stream()
            .map(table -> table.name() + ":" + table.chunkRows())
            .collect(Collectors.joining(","));
    return pacing
        .map(pace -> new Continuation(sizes + "|" + pace.order(), pace.facts()))
        .orElse(new Continuation(sizes, Map.of()));
  }

  private Datagen changed() {
    plan = null;
    return this;
  }

  private static long requireNotNegative(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("rows must be 0 or more, not " + count);
    }
    return count;
  }

  private static long requirePositive(String name, long count) {
    if (count < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, not " + count);
    }
    return count;
  }
}
