package dev.datagen.cli.command;

import ch.qos.logback.classic.Level;
import dev.datagen.cli.logging.LogFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command. */
final class GlobalOptions {

  private static final int LAST = 1000;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = LAST,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      order = LAST + 1,
      description = "Log what is done.")
  private boolean verbose;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      order = LAST + 2,
      description = "Log every detail, and show a stack trace when something fails.")
  private boolean debug;

  @Option(
      names = "--log-format",
      scope = ScopeType.INHERIT,
      order = LAST + 3,
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How messages and log lines look: ${COMPLETION-CANDIDATES} (one object a line)."
              + " Default: ${DEFAULT-VALUE}.")
  private LogFormat logFormat = LogFormat.TEXT;

  boolean isDebug() {
    return debug;
  }

  boolean isJson() {
    return logFormat == LogFormat.JSON;
  }

  LogFormat logFormat() {
    return logFormat;
  }

  Level level() {
    if (debug) {
      return Level.DEBUG;
    }
    return verbose ? Level.INFO : Level.WARN;
  }
}
