package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.SafeText;
import dev.datagen.core.plan.Plan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code datagen plan}. */
@Command(
    name = "plan",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Show how the data of a schema would be made.",
    descriptionHeading = "%n",
    description = {
      "Prints the topology: levels of tables, rows and chunks, and the"
          + " columns in the order in which they are made with what they read.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  datagen plan shop.json", "  datagen plan shop.json --rows customer=1000000000"})
final class PlanCommand implements Callable<Integer>, ReadsSchema {

  @ParentCommand private DatagenCommand root;
  @Mixin private SchemaOptions schema = new SchemaOptions();
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Override
  public Path schema() {
    return schema.schema();
  }

  @Override
  public Integer call() {
    Plan plan = schema.load(plugins.load()).pluginTimeout(plugins.timeout()).plan();
    root.messages().problems(plan.warnings(), schema());
    root.console().out().print(SafeText.lines(plan.describe()));
    return ExitCode.OK;
  }
}
