package dev.datagen.cli.command;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.cli.ExitCode;
import dev.datagen.cli.RunFailed;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.progress.Progress;
import dev.datagen.cli.table.Numbers;
import dev.datagen.core.Datagen;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.report.ValidationReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code datagen validate}. */
@Command(
    name = "validate",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Check data against a schema, or a schema alone.",
    descriptionHeading = "%n",
    description = {
      "Reads the data once and checks everything that the schema declares of them: tables, columns"
          + " and types, keys, ranges, patterns and values, and the shapes of distributions and"
          + " behaviours. Whoever wrote the data does not matter. Exit code 0: valid; 1: not valid;"
          + " 2: wrong command line or schema.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen validate shop.json --data output",
      "  datagen validate shop.json --data part1 --data part2 --report report.json",
      "  datagen validate shop.json --data output --html report.html",
      "  datagen validate shop.json --data output --format json --min-score 95 --strict",
      "  datagen validate shop.json --from-kafka localhost:9092",
      "  datagen validate shop.json --from-kafka localhost:9092 --loop",
      "  datagen validate shop.json --dry-run",
      "  datagen validate shop.json --dry-run --log-format json    for programs"
    })
final class ValidateCommand implements Callable<Integer>, ReadsSchema {

  @ParentCommand private DatagenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private SchemaOptions schema = new SchemaOptions();
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private DisorderLedgerOption ledger = new DisorderLedgerOption();
  @Mixin private ValidationArguments validation = new ValidationArguments();
  @Mixin private HtmlOptions html = new HtmlOptions();

  @Option(names = "--dry-run", order = 20, description = "Check the schema alone, without data.")
  private boolean dryRun;

  @Option(
      names = "--loop",
      order = 14,
      description =
          "The data are those of a loop (generate --loop), several laps: keys must be unique over"
              + " all of them; what can be said of one lap only, such as laws, is not checked.")
  private boolean loop;

  @Option(
      names = "--threads",
      paramLabel = "N",
      order = 21,
      converter = PositiveNumber.class,
      description = "Threads that read the data. Default: one for each processor.")
  private Integer threads;

  @Option(
      names = {"-q", "--quiet"},
      order = 23,
      description = "No progress, and nothing printed of data that are valid.")
  private boolean quiet;

  @Override
  public Path schema() {
    return schema.schema();
  }

  @Override
  public Integer call() {
    refuseContradictions();
    Datagen datagen = schema.load(plugins.load()).pluginTimeout(plugins.timeout());
    Plan plan = datagen.plan();
    root.messages().problems(plan.warnings(), schema());
    if (dryRun) {
      print(plan);
      return ExitCode.OK;
    }
    if (threads != null) {
      datagen.threads(threads);
    }
    datagen.validate(validation.options()).html(html.file());
    ledger.apply(datagen);
    datagen.loop(loop);
    try (Interruption interruption = new Interruption(datagen::cancel)) {
      try {
        return show(validate(datagen));
      } catch (ProblemException | RunFailed e) {
        if (!interruption.happened()) {
          throw e;
        }
        root.messages().error("interrupted", "");
        return ExitCode.INTERRUPTED;
      }
    }
  }

  private int show(ValidationReport report) {
    ReportView view = new ReportView(root.console(), validation);
    view.write(report, null);
    if (!quiet || !report.summary().valid()) {
      view.print(report);
    }
    return report.summary().valid() ? ExitCode.OK : ExitCode.FAILED;
  }

  private void refuseContradictions() {
    if (dryRun && html.file() != null) {
      throw usage(
          "--html shows what data hold, and --dry-run looks at none: leave out one of them");
    }
    if (loop && html.file() != null) {
      throw usage("--html shows one dataset, and a loop makes several: leave out one of them");
    }
    if (dryRun && data.isGiven()) {
      throw usage("--dry-run looks at no data: leave it out, or --data and --from-kafka");
    }
    if (data.isAmbiguous()) {
      throw usage("name either folders with --data or a Kafka cluster with --from-kafka");
    }
    if (!dryRun && !data.isGiven()) {
      throw usage(
          "say what to validate: --data DIR (Parquet files), --from-kafka HOST:PORT (topics), or"
              + " --dry-run for the schema alone");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ValidationReport validate(Datagen datagen) {
    boolean silent = quiet || validation.isJson();
    RunProgress progress = new RunProgress(Progress.of(root.console(), silent, root.isJson()));
    try (progress) {
      return datagen.listener(progress).validate(data.source(), data.locations(), data.options());
    } catch (ProblemException e) {
      throw progress.hasStarted() ? new RunFailed(e) : e;
    }
  }

  private void print(Plan plan) {
    PrintStream out = root.console().out();
    out.println(SafeText.line(schema().toString()) + " is valid");
    List<List<TablePlan>> levels = plan.levels();
    for (int level = 0; level < levels.size(); level++) {
      String tables =
          levels.get(level).stream()
              .map(table -> table.name() + " (" + Numbers.rows(table.rows()) + ")")
              .collect(Collectors.joining(", "));
      out.println("level " + level + ": " + SafeText.line(tables));
    }
  }
}
