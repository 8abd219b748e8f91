package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import picocli.CommandLine.Option;

/** Whether what was put into the data on purpose is written down. */
final class LedgerOptions {

  @Option(
      names = "--ledger",
      order = 24,
      description =
          "Write beside each table TABLE.ledger: row (from 0), key, column, modifier, before and after of"
              + " every outlier, of every null by null_rate and of every number changed by an effect:"
              + " the truth for tests of anomaly detectors. Not in it: effects on when rows happen"
              + " and on how many there are. For sinks that write files.")
  private boolean ledger;

  void apply(Datagen datagen) {
    datagen.ledger(ledger);
  }
}
