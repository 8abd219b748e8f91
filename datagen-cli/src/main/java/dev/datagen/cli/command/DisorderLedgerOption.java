package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The ledger of what goes wrong with rows on their way: written by generate, read by validate. */
final class DisorderLedgerOption {

  @Option(
      names = "--disorder-ledger",
      paramLabel = "DIR",
      order = 29,
      description =
          "Folder of the ledger of rows that are late, sent twice, left out or deleted on purpose (the"
              + " schema's sinks.kafka.tables), TABLE.ledger.parquet in it: generate writes it,"
              + " validate excuses what it tells.")
  private Path folder;

  void apply(Datagen datagen) {
    if (folder != null) {
      datagen.disorderLedger(folder);
    }
  }
}
