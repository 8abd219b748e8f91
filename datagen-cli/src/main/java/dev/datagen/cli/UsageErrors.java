package dev.datagen.cli;

import dev.datagen.api.option.NearestName;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line is one line that says what is wrong, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

  private static final Pattern NOT_A_NUMBER = Pattern.compile("('.*') is not an? (long|int)");
  private static final Pattern CONSTANTS =
      Pattern.compile("expected one of \\[([A-Z_, ]+)\\]( \\(case-(in)?sensitive\\))?");

  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    console
        .err()
        .println(
            Style.ERROR.on(console.colouredErr(), "error:")
                + " "
                + SafeText.line(message(e))
                + " (see "
                + name
                + " --help)");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    String text = inPlainWords(String.valueOf(e.getMessage()));
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The parser's messages without the names of Java types and constants. */
  private static String inPlainWords(String message) {
    String text =
        NOT_A_NUMBER
            .matcher(message)
            .replaceAll("$1 is not a whole number")
            .replace("for option option", "for option");
    return CONSTANTS
        .matcher(text)
        .replaceAll(found -> "expected one of " + found.group(1).toLowerCase(Locale.ROOT));
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e.isUnknownOption()) {
      String name = argument.split("=", 2)[0];
      return "unknown option \"" + name + "\"" + nearest(name, command.optionsMap().keySet());
    }
    if (command.subcommands().isEmpty()) {
      return "unexpected argument \"" + argument + "\"";
    }
    return "unknown command \""
        + argument
        + "\""
        + nearest(argument, command.subcommands().keySet());
  }

  private static String nearest(String given, Set<String> known) {
    return NearestName.of(given, known).map(name -> "; did you mean " + name + "?").orElse("");
  }
}
