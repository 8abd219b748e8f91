package dev.datagen.cli;

import dev.datagen.cli.command.DatagenCommand;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.help.WordHelp;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

/** The command line: parses, runs one command, turns every failure into a message and a code. */
public final class Cli {

  private final Console console;

  /** A command line that writes to that console. */
  public Cli(Console console) {
    this.console = console;
  }

  /** Runs in this process, writing to two streams that are no terminals. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Console console = Console.plain(out, err);
    int code = new Cli(console).run(args);
    out.flush();
    err.flush();
    return code;
  }

  /**
   * @return the exit code, see {@link ExitCode}
   */
  public int run(String... args) {
    DatagenCommand root = new DatagenCommand(console);
    Failures failures = new Failures(root);
    CommandLine line = new CommandLine(root);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        Help.defaultColorScheme(console.colouredOut() ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setHelpFactory(WordHelp::new);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageErrors(console));
    line.setExecutionExceptionHandler((e, command, parsed) -> failures.tell(e, command));
    line.setExecutionStrategy(parsed -> execute(root, parsed));
    try {
      return line.execute(args);
    } catch (Throwable e) {
      // Errors, which picocli lets through.
      return failures.tell(e, line);
    }
  }

  private static int execute(DatagenCommand root, ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    root.start();
    return new CommandLine.RunLast().execute(parsed);
  }
}
