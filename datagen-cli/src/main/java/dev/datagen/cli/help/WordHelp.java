package dev.datagen.cli.help;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Help that breaks lines between words only, so that addresses, paths and names of options can be
 * copied; and examples as they are written.
 */
public final class WordHelp extends Help {

  /** Help of a command. */
  public WordHelp(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
  }

  @Override
  public Layout createDefaultLayout(
      List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colours) {
    int names = calcLongOptionColumnWidth(options, positionals, colours);
    int width = commandSpec().usageMessage().width();
    return new WordLayout(colours, TextTable.forDefaultColumns(colours, names, width));
  }

  @Override
  public String description(Object... parameters) {
    int width = commandSpec().usageMessage().width();
    return List.of(commandSpec().usageMessage().description()).stream()
        .map(paragraph -> colorScheme().ansi().new Text(paragraph.formatted(parameters)))
        .flatMap(paragraph -> Words.lines(paragraph, width).stream())
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  @Override
  public String footer(Object... parameters) {
    return List.of(commandSpec().usageMessage().footer()).stream()
        .map(line -> colorScheme().ansi().new Text(line.formatted(parameters)))
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }
}
