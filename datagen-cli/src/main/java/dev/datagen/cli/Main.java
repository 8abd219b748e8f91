package dev.datagen.cli;

import dev.datagen.cli.console.Console;

/** The process. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.system();
    int code = new Cli(console).run(args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }
}
