package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.core.reference.JsonSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code datagen schema}. */
@Command(
    name = "schema",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Print the JSON Schema of the schema language.",
    descriptionHeading = "%n",
    description = {
      "Editors that know it complete and check schemas while they are written. It holds what is"
          + " installed, plugins included.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  datagen schema > datagen.schema.json"})
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand private DatagenCommand root;
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Override
  public Integer call() {
    root.console().out().print(JsonSchema.of(plugins.load().vocabulary()));
    return ExitCode.OK;
  }
}
