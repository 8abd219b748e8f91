package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import picocli.CommandLine.Option;

/** Whether what was put into the data on purpose is written down. */
final class LedgerOptions {

  @Option(
      names = "--ledger",
      order = 24,
      description =
          "Write beside each table TABLE.ledger: row, column, modifier, before and after of every"
              + " outlier, null and effect. The truth for tests of anomaly detectors.")
  private boolean ledger;

  void apply(Datagen datagen) {
    datagen.ledger(ledger);
  }
}
