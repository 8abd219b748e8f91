package dev.datagen.cli.command;

import dev.datagen.api.option.NearestName;
import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.table.ComponentJson;
import dev.datagen.cli.table.ComponentText;
import dev.datagen.core.registry.Component;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code datagen plugins show}. */
@Command(
    name = "show",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Print all about one generator, modifier, validator, sink or source.",
    descriptionHeading = "%n",
    description = {"Its arguments with their types and defaults, and an example.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  datagen plugins show choice", "  datagen plugins show effect --format json"})
final class PluginsShowCommand implements Callable<Integer> {

  @ParentCommand private PluginsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ListFormat format = new ListFormat();
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "What \"datagen plugins\" lists.")
  private String id;

  @Override
  public Integer call() {
    List<Component> installed = plugins.load().components();
    List<Component> named =
        installed.stream().filter(component -> component.id().equals(id)).toList();
    if (named.isEmpty()) {
      List<String> ids = installed.stream().map(Component::id).distinct().sorted().toList();
      throw new ParameterException(
          spec.commandLine(),
          "nothing installed is called \"" + id + "\"; " + NearestName.hint(id, "ids", ids));
    }
    Console console = parent.root().console();
    if (format.isJson()) {
      console.out().print(ComponentJson.of(named));
      return ExitCode.OK;
    }
    String separator = "";
    for (Component component : named) {
      console.out().print(separator);
      console.out().print(ComponentText.of(component, console.colouredOut(), console.columns()));
      separator = "\n";
    }
    return ExitCode.OK;
  }
}
