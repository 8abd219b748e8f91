package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.table.Numbers;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
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
    header = "Check a schema without making data.",
    descriptionHeading = "%n",
    description = {
      "Reads and plans the schema, tells every problem with its place"
          + " in the file, and shows the levels in which its tables would be made.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen validate shop.json --dry-run",
      "  datagen validate shop.json --dry-run --log-format json    for programs"
    })
final class ValidateCommand implements Callable<Integer>, ReadsSchema {

  @ParentCommand private DatagenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private SchemaOptions schema = new SchemaOptions();
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--dry-run",
      order = 20,
      description = "Check the schema alone. Required: data cannot be validated by themselves yet.")
  private boolean dryRun;

  @Override
  public Path schema() {
    return schema.schema();
  }

  @Override
  public Integer call() {
    if (!dryRun) {
      throw new ParameterException(
          spec.commandLine(),
          "validate checks schemas only so far and wants to be told so: add --dry-run");
    }
    Plan plan = schema.load(plugins.load()).plan();
    root.messages().problems(plan.warnings(), schema());
    print(plan);
    return ExitCode.OK;
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
