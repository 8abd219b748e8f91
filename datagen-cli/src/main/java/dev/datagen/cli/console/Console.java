package dev.datagen.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command writes: results to {@code out}, messages to {@code err}, both in UTF-8.
 *
 * @param out results
 * @param err messages; goes through {@code status}, so that lines and a progress bar do not mix
 * @param status the line on which a progress bar lives
 * @param outIsTerminal whether results go to a terminal
 * @param errIsTerminal whether messages go to a terminal
 * @param colour whether colours are wanted on a terminal
 * @param columns width of the terminal in characters
 */
public record Console(
    PrintStream out,
    PrintStream err,
    StatusLine status,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour,
    int columns) {

  private static final int DEFAULT_COLUMNS = 80;
  private static final int MIN_COLUMNS = 40;

  /** The console of the process; the start script says what is a terminal, as Java cannot tell. */
  public static Console system() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return of(
        out,
        err,
        "terminal".equals(System.getProperty("datagen.stdout")),
        "terminal".equals(System.getProperty("datagen.stderr")),
        wantsColour(System.getenv()),
        Integer.getInteger("datagen.columns", DEFAULT_COLUMNS));
  }

  /** A console that is no terminal. */
  public static Console plain(PrintStream out, PrintStream err) {
    return of(out, err, false, false, false, DEFAULT_COLUMNS);
  }

  /** A console over two streams. */
  public static Console of(
      PrintStream out,
      PrintStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      boolean colour,
      int columns) {
    StatusLine status = new StatusLine(err);
    PrintStream lines = new PrintStream(status, true, StandardCharsets.UTF_8);
    return new Console(
        out,
        lines,
        status,
        outIsTerminal,
        errIsTerminal,
        colour,
        columns < MIN_COLUMNS ? DEFAULT_COLUMNS : columns);
  }

  /** Whether messages are to be coloured. */
  public boolean colouredErr() {
    return errIsTerminal && colour;
  }

  /** Whether results are to be coloured. */
  public boolean colouredOut() {
    return outIsTerminal && colour;
  }

  /** Whether an environment lets terminals have colours: {@code NO_COLOR} and {@code TERM}. */
  public static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
