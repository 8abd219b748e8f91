package dev.datagen.core.pace;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.ledger.LedgerWriter;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.Injected;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Writes down what went wrong with rows on purpose, in the {@linkplain LedgerLayout layout of every
 * ledger}: for each table that something may go wrong with a file of its own, in the order of
 * sending, and by how many weeks times were moved as a fact of the result. The folder is complete
 * once the run went well.
 */
public final class DisorderLedger implements DisorderLog, Closeable {

  /** The name of the fact that tells by how many weeks times were moved. */
  public static final String WEEKS = "weeks_moved";

  /** Opens the sink that the ledger goes to. */
  public interface Opener {
    Sink<?> open(List<TableSchema> ledgers, Map<String, String> facts) throws IOException;
  }

  private final List<TableSchema> ledgers;
  private final Opener opener;
  private final LongSupplier weeks;
  private final LedgerWriter writer;
  private Sink<?> sink;
  private boolean complete;

  /**
   * Begins a ledger: what an earlier run wrote is gone, and that this one can write is tried.
   *
   * @param tables the tables that something may go wrong with
   * @param weeks asked once the first rows are sent: a run that is resumed learns it late
   * @throws IOException if nothing can be written; the message says why
   */
  public DisorderLedger(List<String> tables, Opener opener, LongSupplier weeks) throws IOException {
    this.ledgers = tables.stream().map(LedgerLayout::schema).toList();
    this.opener = opener;
    this.weeks = weeks;
    this.writer = new LedgerWriter(ledgers);
    opener.open(ledgers, Map.of()).abort();
  }

  @Override
  public void injected(List<Injected> injected) throws IOException {
    for (Injected each : injected) {
      writer.append(each.table(), List.of(entry(each)), sink());
    }
  }

  private Sink<?> sink() throws IOException {
    if (sink == null) {
      sink = opener.open(ledgers, Map.of(WEEKS, Long.toString(weeks.getAsLong())));
    }
    return sink;
  }

  private static LedgerEntry entry(Injected injected) {
    boolean late = injected.kind() == Injected.Kind.LATE;
    long due = injected.dueMicros();
    return new LedgerEntry(
        injected.row(),
        injected.key(),
        null,
        name(injected.kind()),
        late ? ValueText.of(due, ColumnType.DATETIME) : null,
        late ? ValueText.of(due + injected.delayMicros(), ColumnType.DATETIME) : null);
  }

  /** What a ledger calls it. */
  static String name(Injected.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The run went well: the ledger is complete. */
  public void complete() throws IOException {
    writer.finish(sink());
    sink.commit();
    complete = true;
  }

  /** Leaves nothing behind that is not complete. */
  @Override
  public void close() throws IOException {
    if (sink != null && !complete) {
      sink.abort();
    }
  }
}
