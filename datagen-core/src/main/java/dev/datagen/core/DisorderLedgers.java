package dev.datagen.core;

import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.source.Source;
import dev.datagen.core.pace.DisorderLedger;
import dev.datagen.core.pace.Excuses;
import dev.datagen.core.pace.LedgerFacts;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Ledgers of disorder: folders that the default sink writes and the source of its name reads.
 *
 * @param registry where these are found
 * @param plan of the run that is written down
 * @param folder where the ledger is
 */
record DisorderLedgers(Registry registry, Plan plan, Path folder) {

  private static final String FORMAT = "parquet";

  /**
   * Begins a ledger.
   *
   * @param disorder what is to go wrong, by table
   * @param weeks by which times are moved
   */
  DisorderLedger begin(Map<String, Disorder> disorder, LongSupplier weeks) throws IOException {
    List<String> tables =
        plan.tables().stream()
            .map(TablePlan::name)
            .filter(table -> !disorder.getOrDefault(table, Disorder.NONE).isNone())
            .toList();
    return new DisorderLedger(
        tables,
        (ledgers, facts) ->
            new SinkOpener(registry, plan, FORMAT, folder, facts)
                .prepared()
                .target()
                .open(ledgers, Continuation.NONE),
        weeks);
  }

  /** What a ledger tells, which must be of this plan's seed. */
  Excuses read() {
    try {
      LedgerFacts facts = LedgerFacts.read(folder);
      String dataset = plan.dataset().spec().name();
      if (!facts.dataset().equals(dataset)) {
        throw new IOException(
            folder + " is of the dataset " + facts.dataset() + ", not of " + dataset);
      }
      if (facts.seed() != plan.seed()) {
        throw new IOException(
            folder
                + " is of a run with seed "
                + facts.seed()
                + ", not "
                + plan.seed()
                + ": give --seed "
                + facts.seed());
      }
      return excuses(facts);
    } catch (IOException e) {
      throw OutputFiles.unusableLedger(e);
    }
  }

  private Excuses excuses(LedgerFacts facts) throws IOException {
    List<TableSchema> ledgers =
        facts.ledgers().stream()
            .filter(LedgerLayout::isLedger)
            .map(ledger -> LedgerLayout.schema(LedgerLayout.table(ledger)))
            .toList();
    if (ledgers.isEmpty()) {
      return new Excuses(facts.weeks(), Map.of(), Map.of());
    }
    try (Source source =
        SourceOpener.open(registry, plan, FORMAT, List.of(folder.toString()), Map.of(), ledgers)) {
      return Excuses.read(source, facts.weeks());
    }
  }
}
