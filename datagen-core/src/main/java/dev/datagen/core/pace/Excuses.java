package dev.datagen.core.pace;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceSplit;
import dev.datagen.api.source.SourceTable;
import dev.datagen.core.run.Injected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a {@link DisorderLedger} tells, as far as it is a matter of validators: order and deletions
 * are none.
 *
 * @param weeks by which times were moved
 * @param dropped rows that were not sent, by table
 * @param duplicated keys of rows that were sent twice, by table
 */
public record Excuses(
    long weeks, Map<String, Set<Long>> dropped, Map<String, Set<String>> duplicated) {

  private static final List<String> COLUMNS =
      List.of(LedgerLayout.ROW, LedgerLayout.KEY, LedgerLayout.MODIFIER);
  private static final int ROWS = 8192;

  /**
   * Reads a ledger.
   *
   * @param ledgers where its tables are found
   * @throws IOException if it cannot be read, or is none; the message says why
   */
  public static Excuses read(Source ledgers, long weeks) throws IOException {
    Excuses excuses = new Excuses(weeks, new HashMap<>(), new HashMap<>());
    for (SourceTable table : ledgers.tables()) {
      if (LedgerLayout.isLedger(table.name())) {
        excuses.add(table);
      }
    }
    return excuses;
  }

  private void add(SourceTable ledger) throws IOException {
    if (!ledger.problem().isEmpty()) {
      throw new IOException("the ledger cannot be read: " + ledger.problem());
    }
    String table = LedgerLayout.table(ledger.name());
    List<Integer> columns = new ArrayList<>();
    for (String wanted : COLUMNS) {
      int found = 0;
      while (found < ledger.columns().size()
          && !ledger.columns().get(found).name().equals(wanted)) {
        found++;
      }
      if (found == ledger.columns().size()) {
        throw new IOException(ledger.name() + " is no ledger: it has no column " + wanted);
      }
      columns.add(found);
    }
    for (SourceSplit split : ledger.splits()) {
      try (SourceReader reader = split.open(columns)) {
        for (List<Column> found = reader.read(ROWS); !found.isEmpty(); found = reader.read(ROWS)) {
          add(table, found);
        }
      }
    }
  }

  private void add(String table, List<Column> entries) throws IOException {
    if (!(entries.get(0) instanceof LongColumn rows)) {
      throw new IOException(LedgerLayout.name(table) + " is no ledger: its rows are no numbers");
    }
    for (int i = 0; i < rows.size(); i++) {
      Object modifier = entries.get(2).value(i);
      if (modifier.equals(DisorderLedger.name(Injected.Kind.DROP))) {
        dropped.computeIfAbsent(table, t -> new TreeSet<>()).add(rows.values()[i]);
      } else if (modifier.equals(DisorderLedger.name(Injected.Kind.DUPLICATE))) {
        duplicated
            .computeIfAbsent(table, t -> new HashSet<>())
            .add(String.valueOf(entries.get(1).value(i)));
      }
    }
  }
}
