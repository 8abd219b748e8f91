package dev.datagen.cli;

/** What the process returns to its caller. */
public final class ExitCode {

  /** Everything went well. */
  public static final int OK = 0;

  /** The run failed, or its result did not pass the checks. */
  public static final int FAILED = 1;

  /** The command line or the schema is wrong. */
  public static final int USAGE = 2;

  /** The user stopped the run, as the shell reports an interrupt. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
