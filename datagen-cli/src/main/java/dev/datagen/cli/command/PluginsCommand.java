package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.table.ComponentJson;
import dev.datagen.cli.table.ComponentTable;
import dev.datagen.core.registry.Component;
import java.util.List;
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
      "Prints generators, modifiers, validators, sinks and sources with their arguments (those that"
          + " may be left out in brackets), and the plugin that each comes from. \"show\" prints all"
          + " about one of them.",
      "",
      "Plugins are loaded from the distribution's plugins/, from ~/.datagen/plugins and from"
          + " --plugins-dir, never from the working directory.",
      ""
    },
    subcommands = PluginsShowCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen plugins",
      "  datagen plugins show choice                   all about one of them",
      "  datagen plugins --format json                 for programs",
      "  datagen plugins --plugins-dir ./build/plugins"
    })
final class PluginsCommand implements Callable<Integer> {

  @ParentCommand private DatagenCommand root;
  @Mixin private ListFormat format = new ListFormat();
  @Mixin private PluginOptions plugins = new PluginOptions();

  DatagenCommand root() {
    return root;
  }

  @Override
  public Integer call() {
    List<Component> components = plugins.load().components();
    root.console()
        .out()
        .print(format.isJson() ? ComponentJson.of(components) : ComponentTable.of(components));
    return ExitCode.OK;
  }
}
