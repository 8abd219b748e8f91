package dev.datagen.core;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.pace.PaceClock;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.Planner;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.run.RunReport;
import dev.datagen.core.sample.Sample;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.validation.behaviour.TargetReach;
import dev.datagen.core.watch.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

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

  private final Settings settings;
  private Plan plan;
  private volatile Generation generation;
  private volatile Inspection inspection;
  private volatile boolean cancelled;
  private volatile boolean stopped;

  private Datagen(Settings settings) {
    this.settings = settings;
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
    return new Datagen(new Settings(dataset, registry, "datagen generate SCHEMA"));
  }

  /** Sets the master seed, in place of the schema's. */
  public Datagen seed(long value) {
    settings.seed = OptionalLong.of(value);
    return changed();
  }

  /** Sets the row count of every table that declares one. */
  public Datagen rows(long count) {
    settings.rows = OptionalLong.of(requireNotNegative(count));
    return changed();
  }

  /** Sets the row count of one table, which wins over {@link #rows(long)}. */
  public Datagen rows(String table, long count) {
    settings.rowsByTable.put(table, requireNotNegative(count));
    return changed();
  }

  /** Sets the number of worker threads (default: one for each processor). Changes no value. */
  public Datagen threads(int count) {
    settings.threads = (int) requirePositive("threads", count);
    return this;
  }

  /** Sets the rows of a chunk (default: by the width of the table). Changes no value. */
  public Datagen chunkRows(int count) {
    settings.chunkRows = OptionalInt.of((int) requirePositive("chunk rows", count));
    return changed();
  }

  /** Chooses which chunks are made (default: all). */
  public Datagen chunks(ChunkSelection selection) {
    settings.chunks = selection;
    return this;
  }

  /**
   * Makes the {@code number}-th (from 1) of {@code count} independent parts: {@code count} runs
   * that differ in nothing else make the whole, on as many machines as you like.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  public Datagen shard(int number, int count) {
    settings.shard = new Shard(number, count);
    return this;
  }

  /** Chooses the sink and its options, which win over the schema's {@code sinks}. */
  public Datagen to(String sink, Map<String, String> options) {
    settings.sinkId = sink;
    settings.sinkOptions = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    settings.opener = Optional.empty();
    return this;
  }

  /** Hands the chunks to a sink object, made for the tables once they are known. */
  public Datagen to(Function<List<TableSchema>, Sink<?>> sink) {
    settings.opener = Optional.of(sink);
    return this;
  }

  /** Sets when rows are handed to the sink (default: as fast as possible, once). */
  public Datagen pace(PaceOptions options) {
    settings.pace = options;
    return this;
  }

  /** Sets the clock that rows are handed on by (default: the computer's). */
  public Datagen clock(PaceClock source) {
    settings.clock = source;
    return this;
  }

  /**
   * Sets what shall go wrong with rows on their way to a sink object, by table; other sinks have
   * options for it.
   */
  public Datagen disorder(Map<String, Disorder> byTable) {
    settings.disorder = Collections.unmodifiableMap(new LinkedHashMap<>(byTable));
    return this;
  }

  /** Sets who is told what went wrong on purpose, once it was sent. */
  public Datagen disorderLog(DisorderLog log) {
    settings.disorderLog = log;
    return this;
  }

  /**
   * Sets whether outliers, nulls and effects are written down, as tables {@code T.ledger} beside
   * the table {@code T} (default: no): see {@link dev.datagen.api.ledger.LedgerLayout}. Only for
   * sinks that write files, at no clock's pace.
   */
  public Datagen ledger(boolean wanted) {
    settings.ledger = wanted;
    return this;
  }

  /**
   * Sets the folder of a ledger: written by {@link #run} with what goes wrong on purpose (see
   * {@link dev.datagen.api.ledger.LedgerLayout}); read by {@link #validate(String, List, Map)},
   * which excuses that and nothing else.
   */
  public Datagen disorderLedger(Path folder) {
    settings.disorderLedger = Optional.of(folder);
    return this;
  }

  /**
   * Sets whether the data that {@link #validate(String, List, Map)} reads are several laps of a
   * loop (default: no): then keys must be unique over all of them, and what can be said of a single
   * lap only, such as laws, is not checked.
   */
  public Datagen loop(boolean wanted) {
    settings.loop = wanted;
    return this;
  }

  /** Sets where sinks that write files put them (default: {@code output}). */
  public Datagen directory(Path target) {
    settings.directory = target;
    return this;
  }

  /** Sets who is told how far the run is. */
  public Datagen listener(ProgressListener progress) {
    settings.listener = progress;
    return this;
  }

  /** Sets whether the data are validated while they are made (default: yes). */
  public Datagen validate(boolean wanted) {
    settings.validation = wanted ? Optional.of(ValidationOptions.DEFAULTS) : Optional.empty();
    return this;
  }

  /** Validates the data while they are made, in this way. */
  public Datagen validate(ValidationOptions options) {
    settings.validation = Optional.of(options);
    return this;
  }

  /**
   * Sets how long one call of a generator, modifier, sink, validator or source, or the making of
   * one chunk, may take before it is given up as stuck (default: 5 minutes; zero: for ever).
   */
  public Datagen pluginTimeout(Duration limit) {
    settings.pluginTimeout = limit;
    return this;
  }

  /** Sets where a report for people goes, one HTML file, or null for none; needs the validation. */
  public Datagen html(Path file) {
    settings.html = Optional.ofNullable(file);
    return this;
  }

  /** Sets the command that makes the same data, for messages that say how to reproduce. */
  public Datagen command(String text) {
    settings.command = text;
    return this;
  }

  /** The dataset. */
  public Dataset dataset() {
    return settings.dataset;
  }

  /** The plan of a run with what was set. */
  public Plan plan() {
    if (plan == null) {
      plan =
          supervised(
              "planning does not come to an end",
              () -> {
                Plan planned =
                    Planner.plan(settings.dataset, settings.registry, settings.planOptions());
                TargetReach.warn(planned);
                return planned;
              });
    }
    return plan;
  }

  /** The first rows of each table of the run, at most {@code count}, checked; writes nothing. */
  public Sample sample(int count) {
    Plan planned = plan();
    int rows = (int) requirePositive("sample rows", count);
    return supervised("the sample is not made", () -> Sample.of(planned, rows, settings.command));
  }

  /** Makes everything, and checks it unless told otherwise; the report has what was found. */
  public RunReport run() {
    Generation making = new Generation(settings, plan());
    generation = making;
    if (cancelled) {
      making.cancel();
    }
    if (stopped) {
      making.stop();
    }
    return making.run();
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
    Inspection reading = new Inspection(settings, plan());
    inspection = reading;
    if (cancelled) {
      reading.cancel();
    }
    return reading.run(source, locations, options);
  }

  /** Ends a run under way, which then throws; nothing that looks finished is left. */
  public void cancel() {
    cancelled = true;
    Generation making = generation;
    if (making != null) {
      making.cancel();
    }
    Inspection reading = inspection;
    if (reading != null) {
      reading.cancel();
    }
  }

  /** Ends a run under way, well, as if what has been made were all. */
  public void stop() {
    stopped = true;
    Generation making = generation;
    if (making != null) {
      making.stop();
    }
  }

  private <T> T supervised(String failing, Supplier<T> work) {
    return Supervised.call(failing, settings.pluginTimeout, work::get);
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
