package dev.datagen.core.ledger;

import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands ledgers to a sink as tables of their own, in chunks of a fixed number of entries, so that
 * they are the same however the rows were cut. Used by one thread at a time.
 */
public final class LedgerWriter {

  private static final int CHUNK = 65_536;

  private static final class Ledger {
    private final TableSchema schema;
    private List<LedgerEntry> entries = new ArrayList<>();
    private long written;
    private int chunks;

    private Ledger(TableSchema schema) {
      this.schema = schema;
    }
  }

  private final Map<String, Ledger> ledgers = new LinkedHashMap<>();

  /**
   * @param schemas the ledgers, as {@link LedgerLayout#schema} gives them
   */
  public LedgerWriter(List<TableSchema> schemas) {
    schemas.forEach(schema -> ledgers.put(schema.name(), new Ledger(schema)));
  }

  /** Adds the entries of a table's next rows. */
  public void append(String table, List<LedgerEntry> entries, Sink<?> sink) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    Ledger ledger = ledgers.get(LedgerLayout.name(table));
    for (LedgerEntry entry : entries) {
      ledger.entries.add(entry);
      if (ledger.entries.size() == CHUNK) {
        flush(ledger, sink);
      }
    }
  }

  /** Writes what is left. */
  public void finish(Sink<?> sink) throws IOException {
    for (Ledger ledger : ledgers.values()) {
      if (!ledger.entries.isEmpty()) {
        flush(ledger, sink);
      }
    }
  }

  /** How many entries a ledger has got. */
  public long rows(String ledger) {
    Ledger found = ledgers.get(ledger);
    return found == null ? 0 : found.written + found.entries.size();
  }

  private static void flush(Ledger ledger, Sink<?> sink) throws IOException {
    List<LedgerEntry> entries = ledger.entries;
    ledger.entries = new ArrayList<>();
    Chunk chunk =
        new Chunk(
            ledger.schema,
            ledger.chunks++,
            ledger.written,
            entries.size(),
            LedgerLayout.columns(entries));
    ledger.written += entries.size();
    write(sink, chunk);
  }

  private static <P> void write(Sink<P> sink, Chunk chunk) throws IOException {
    sink.append(sink.prepare(chunk));
  }
}
