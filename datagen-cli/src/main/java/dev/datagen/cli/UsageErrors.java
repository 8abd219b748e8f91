package dev.datagen.cli;

import dev.datagen.cli.console.Console;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line is one line that says what is wrong, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

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
    String text = String.valueOf(e.getMessage());
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    String kind =
        e.isUnknownOption()
            ? "unknown option"
            : isCommandMissing(e.getCommandLine()) ? "unknown command" : "unexpected argument";
    List<String> suggestions = e.getSuggestions();
    String nearest = suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
    return kind + " \"" + argument + "\"" + nearest;
  }

  private static boolean isCommandMissing(CommandLine line) {
    return !line.getSubcommands().isEmpty();
  }
}
