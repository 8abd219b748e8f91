package dev.datagen.cli.progress;

import dev.datagen.cli.console.Console;

/** Shows how far a run has come. Methods are called from many threads. */
public interface Progress extends AutoCloseable {

  /** The run begins and will make so many rows. */
  void start(long totalRows);

  /** So many rows of the whole run are done. */
  void at(long rowsDone);

  /** The run is over, well or not. */
  @Override
  void close();

  /** A bar on a terminal, log lines elsewhere, nothing where quiet is wanted. */
  static Progress of(Console console, boolean quiet, boolean logged) {
    if (quiet) {
      return new NoProgress();
    }
    return console.errIsTerminal() && !logged ? new BarProgress(console) : new LogProgress();
  }
}
