package dev.datagen.cli.command;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.cli.ExitCode;
import dev.datagen.cli.RunFailed;
import dev.datagen.cli.progress.Progress;
import dev.datagen.core.Datagen;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.RunReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code datagen generate}. */
@Command(
    name = "generate",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Make the data of a schema and write them.",
    descriptionHeading = "%n",
    description = {
      "The same schema, seed and row counts give the same data, whatever the number of threads and"
          + " the size of chunks, on every machine. Files are written beside and renamed when"
          + " everything is complete: a run that fails or is interrupted leaves nothing that looks"
          + " finished.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen generate shop.json --seed 42",
      "  datagen generate shop.json --dry-run-sample 5     look, write nothing",
      "  datagen generate shop.json --rows customer=1000000 -o /data/shop",
      "  datagen generate shop.json --sink-option compression=zstd --rows-per-file 1000",
      "  datagen generate shop.json --chunks order=0..9    a part of one table",
      "  datagen generate shop.json --sink kafka --embedded --keep",
      "  datagen generate shop.json --sink kafka --speed 60x --start-at now --loop"
    })
final class GenerateCommand implements Callable<Integer>, ReadsSchema {

  private static final Logger LOG = LoggerFactory.getLogger(GenerateCommand.class);

  @ParentCommand private DatagenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private SchemaOptions schema = new SchemaOptions();
  @Mixin private SinkOptions sink = new SinkOptions();
  @Mixin private EmbeddedOptions embedded = new EmbeddedOptions();
  @Mixin private ShardOptions shard = new ShardOptions();
  @Mixin private LedgerOptions ledger = new LedgerOptions();
  @Mixin private PacingOptions pacing = new PacingOptions();
  @Mixin private PluginOptions plugins = new PluginOptions();
  @Mixin private ValidationArguments validation = new ValidationArguments();
  @Mixin private HtmlOptions html = new HtmlOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      order = 20,
      converter = PositiveNumber.class,
      description = "Threads that make data. Default: one for each processor.")
  private Integer threads;

  @Option(
      names = "--chunks",
      paramLabel = "[TABLE=]A..B",
      order = 21,
      converter = ChunksConverter.class,
      description =
          "Make only the chunks A to B (from 0, both included) of every table, or of the named"
              + " tables only: a part of the same data, as the whole run would make it.")
  private ChunkSelection chunks = ChunkSelection.ALL;

  @Option(
      names = "--dry-run-sample",
      paramLabel = "N",
      order = 22,
      converter = PositiveNumber.class,
      description =
          "Make at most N rows of each table, check them and show the first ones; write nothing.")
  private Integer sample;

  @Option(
      names = {"-q", "--quiet"},
      order = 23,
      description = "No progress and no summary; warnings and errors only.")
  private boolean quiet;

  @Option(
      names = "--no-validate",
      order = 46,
      description = "Do not check the data while they are made.")
  private boolean unvalidated;

  private RunReport made;
  private boolean ended;

  @Override
  public Path schema() {
    return schema.schema();
  }

  @Override
  public Integer call() {
    embedded.check(spec.commandLine(), sink);
    Registry registry = plugins.load();
    Datagen datagen = schema.load(registry).pluginTimeout(plugins.timeout());
    sink.apply(datagen, Map.of());
    if (threads != null) {
      datagen.threads(threads);
    }
    shard.apply(datagen);
    if (unvalidated) {
      if (html.file() != null) {
        throw new ParameterException(
            spec.commandLine(), "--html shows the validation; leave out --no-validate");
      }
      datagen.validate(false);
    } else {
      datagen.validate(validation.options()).html(html.file());
    }
    ledger.apply(datagen);
    pacing.apply(datagen);
    datagen.chunks(chunks).command(Reproduction.of(spec.commandLine().getParseResult()));
    refuseUnknownTables(datagen.plan());
    List<Problem> warnings = datagen.plan().warnings();
    LOG.info(
        "planned {} levels with seed {}", datagen.plan().levels().size(), datagen.plan().seed());
    root.messages().problems(warnings, schema());
    if (sample != null) {
      return new SampleView(root.console()).show(datagen, sample);
    }
    TopicView topics = new TopicView(root.console(), registry, datagen.plan());
    return embedded.around(
        root.console(),
        addresses -> {
          sink.apply(datagen, addresses);
          return run(datagen, warnings, streams(registry));
        },
        () -> ended,
        addresses -> {
          if (!quiet) {
            topics.show(addresses, made, embedded.keeps() && !ended);
          }
        });
  }

  private void refuseUnknownTables(Plan plan) {
    for (String table : chunks.byTable().keySet()) {
      if (plan.table(table) == null) {
        List<String> known = plan.tables().stream().map(TablePlan::name).toList();
        throw new ParameterException(
            spec.commandLine(),
            "--chunks names the table \""
                + table
                + "\", which does not exist; "
                + NearestName.hint(table, "tables", known));
      }
    }
  }

  /** Whether rows cannot be taken back once they were sent. */
  private boolean streams(Registry registry) {
    SinkFactory<?> factory = registry.sink(sink.id());
    return factory != null && factory.streams();
  }

  private int run(Datagen datagen, List<Problem> told, boolean streams) {
    if (!pacing.isEndless()) {
      return run(datagen, told, streams, datagen::cancel);
    }
    // What has no end of its own ends well when it is told to; told twice, at once.
    try (EndSignals signals = new EndSignals(datagen::stop)) {
      Runnable end =
          () -> {
            if (signals.happened()) {
              datagen.cancel();
            } else {
              datagen.stop();
            }
          };
      int code = run(datagen, told, streams, end);
      ended = signals.happened();
      if (ended && code == ExitCode.OK && !quiet && !validation.isJson()) {
        root.console().out().println("The loop has ended, for it was told to.");
      }
      return code;
    }
  }

  private int run(Datagen datagen, List<Problem> told, boolean streams, Runnable end) {
    try (Interruption interruption = new Interruption(end)) {
      try {
        made = execute(datagen);
        return report(made, told);
      } catch (ProblemException | RunFailed e) {
        if (!interruption.happened()) {
          throw e;
        }
        root.messages()
            .error(
                streams
                    ? "interrupted; rows that were sent already stay"
                    : "interrupted; what had been written is taken back",
                "");
        return ExitCode.INTERRUPTED;
      }
    }
  }

  private RunReport execute(Datagen datagen) {
    RunProgress progress = new RunProgress(Progress.of(root.console(), quiet, root.isJson()));
    try (progress) {
      return datagen.listener(progress).run();
    } catch (ProblemException e) {
      throw progress.hasStarted() ? new RunFailed(e) : e;
    }
  }

  private int report(RunReport report, List<Problem> told) {
    List<Problem> warnings = new ArrayList<>(report.warnings());
    warnings.removeAll(told);
    root.messages().problems(warnings, schema());
    if (!quiet && !validation.isJson()) {
      root.console().out().print(Summary.of(report, sink.directory()));
    }
    ReportView view = new ReportView(root.console(), validation);
    Path beside = beside(report);
    view.removeStale(beside);
    report.validation().ifPresent(found -> view.write(found, beside));
    boolean valid = report.validation().map(found -> found.summary().valid()).orElse(true);
    if (!quiet || !valid) {
      report.validation().ifPresent(view::print);
    }
    return valid ? ExitCode.OK : ExitCode.FAILED;
  }

  /** Where the report goes by itself: beside the files; nowhere if the sink wrote none there. */
  private Path beside(RunReport report) {
    boolean hasFiles =
        report.tables().stream()
            .flatMap(table -> table.outputs().stream())
            .anyMatch(output -> Path.of(output.location()).startsWith(sink.directory()));
    return hasFiles ? sink.directory().resolve(shard.reportName()) : null;
  }
}
