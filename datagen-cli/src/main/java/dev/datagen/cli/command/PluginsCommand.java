package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.table.ComponentTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code datagen plugins}. */
@Command(
    name = "plugins",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "List what is installed.",
    descriptionHeading = "%n",
    description = {
      "Prints generators, modifiers, validators and sinks, with the plugin that each comes from.",
      "",
      "Plugins are loaded from the distribution's plugins/, from ~/.datagen/plugins and from"
          + " --plugins-dir, never from the working directory.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  datagen plugins", "  datagen plugins --plugins-dir ./build/plugins"})
final class PluginsCommand implements Callable<Integer> {

  @ParentCommand private DatagenCommand root;
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Override
  public Integer call() {
    root.console().out().print(ComponentTable.of(plugins.load().components()));
    return ExitCode.OK;
  }
}
