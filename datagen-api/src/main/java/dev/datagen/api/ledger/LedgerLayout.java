package dev.datagen.api.ledger;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The layout of a table's ledger: itself a table, named {@code T.ledger} after the table {@code T}
 * (no table of a schema has a dot in its name), with the columns {@code row} (int), {@code key},
 * {@code column}, {@code modifier}, {@code before} and {@code after} (text: numbers as decimals,
 * times as ISO-8601 in UTC). Entries about values are in the order of rows, those of one row in the
 * order of its columns and of what changed them; entries about rows on their way are in the order
 * of sending. One row may have several.
 */
public final class LedgerLayout {

  /** The column that holds the position of the row. */
  public static final String ROW = "row";

  /** The column that holds the row's primary key as text. */
  public static final String KEY = "key";

  /** The column that tells what was done. */
  public static final String MODIFIER = "modifier";

  private static final String SUFFIX = ".ledger";

  private LedgerLayout() {}

  /** The name of a table's ledger. */
  public static String name(String table) {
    return table + SUFFIX;
  }

  /** Whether a name is that of a ledger. */
  public static boolean isLedger(String name) {
    return name.endsWith(SUFFIX);
  }

  /** The name of the table that a ledger is about. */
  public static String table(String ledger) {
    return ledger.substring(0, ledger.length() - SUFFIX.length());
  }

  /** The ledger of a table; how many entries it will have shows only at the end. */
  public static TableSchema schema(String table) {
    return new TableSchema(
        name(table),
        "what was done to " + table + " on purpose",
        List.of(
            new ColumnSchema(ROW, ColumnType.INT, false, "position in the table, from 0"),
            new ColumnSchema(KEY, ColumnType.STRING, true, "the row's primary key"),
            new ColumnSchema("column", ColumnType.STRING, true, ""),
            new ColumnSchema(MODIFIER, ColumnType.STRING, false, "what did it"),
            new ColumnSchema(
                "before",
                ColumnType.STRING,
                true,
                "the value, or the time of a late row, without it"),
            new ColumnSchema(
                "after",
                ColumnType.STRING,
                true,
                "the value in the data, or when a late row came")),
        TableSchema.NO_KEY,
        OptionalInt.empty(),
        List.of(),
        TableSchema.OPEN);
  }

  /** Entries as the columns of a chunk. */
  public static List<Column> columns(List<LedgerEntry> entries) {
    long[] rows = entries.stream().mapToLong(LedgerEntry::row).toArray();
    return List.of(
        LongColumn.of(rows),
        texts(entries, LedgerEntry::key),
        texts(entries, LedgerEntry::column),
        texts(entries, LedgerEntry::modifier),
        texts(entries, LedgerEntry::before),
        texts(entries, LedgerEntry::after));
  }

  private static Column texts(List<LedgerEntry> entries, Function<LedgerEntry, String> field) {
    Utf8Builder texts = new Utf8Builder(entries.size());
    for (LedgerEntry entry : entries) {
      String text = field.apply(entry);
      if (text == null) {
        texts.appendNull();
      } else {
        texts.append(text);
      }
    }
    return texts.build();
  }
}
