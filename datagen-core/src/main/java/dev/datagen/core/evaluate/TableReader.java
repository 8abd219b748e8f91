package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Rows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a table at rows that others choose. Values are made again from their rows, as everywhere;
 * the columns of small tables are made once and kept, because they are asked for again and again.
 * Thread safe.
 */
public final class TableReader {

  /** Columns of tables up to this many rows are kept whole. */
  private static final int KEPT_ROWS = 131_072;

  private final EvaluatedTable table;
  private final Map<Integer, Column> kept = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Indexed> indexes = new ConcurrentHashMap<>();

  public TableReader(EvaluatedTable table) {
    this.table = table;
  }

  /** The table's name. */
  public String table() {
    return table.name();
  }

  /** Number of rows. */
  public long size() {
    return table.space().size();
  }

  /** A column at the given rows; a negative row gives null. */
  public Column pick(int column, long[] rows) {
    return size() <= KEPT_ROWS ? fromKept(column, rows) : made(column, rows);
  }

  private Column fromKept(int column, long[] rows) {
    Column whole = kept.get(column);
    if (whole == null) {
      // Not computeIfAbsent: making a column may ask for other columns of the same table.
      whole = new Evaluation(table, table.space().range(0, (int) size())).column(column);
      Column earlier = kept.putIfAbsent(column, whole);
      whole = earlier == null ? whole : earlier;
    }
    int[] positions = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      positions[i] = (int) rows[i];
    }
    return whole.gather(positions);
  }

  private Column made(int column, long[] rows) {
    long[] existing = new long[rows.length];
    int[] positions = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      positions[i] = rows[i] < 0 ? -1 : count;
      if (rows[i] >= 0) {
        existing[count++] = rows[i];
      }
    }
    boolean whole = count == rows.length;
    long[] wanted = whole ? existing : java.util.Arrays.copyOf(existing, count);
    Rows picked = table.space().pick(wanted);
    Column made = new Evaluation(table, picked).column(column);
    return whole ? made : made.gather(positions);
  }

  /**
   * For each row of {@code keys} one row of this table whose columns equal them.
   *
   * @param columns indexes of this table's columns
   * @param keys the values sought, one column for each of {@code columns}
   * @param draws random bits that choose among several
   * @return row numbers; −1 where there is none, −2 where a key is null
   */
  public long[] match(List<Integer> columns, List<Column> keys, long[] draws) {
    long[] found = new long[draws.length];
    indexes.computeIfAbsent(columns, Indexed::new).get().find(keys, draws, found);
    for (Column key : keys) {
      for (int i = 0; key.nulls().any() && i < found.length; i++) {
        if (key.isNull(i)) {
          found[i] = -2;
        }
      }
    }
    return found;
  }

  /** An index that the first thread to need it makes while the others wait: it may be large. */
  private final class Indexed {

    private final List<Integer> columns;
    private KeyIndex index;

    Indexed(List<Integer> columns) {
      this.columns = columns;
    }

    synchronized KeyIndex get() {
      if (index == null) {
        index = KeyIndex.of(table, columns);
      }
      return index;
    }
  }
}
