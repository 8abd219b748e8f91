package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.evaluate.cast.ValueText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was changed on purpose while the columns of some rows were made: for each step that does so
 * the final values, and those that there would be without it. Belongs to one thread.
 */
public final class Trace {

  private record Change(PlannedColumn column, String step, Column without, Column made) {}

  private final List<Change> changes = new ArrayList<>();

  /**
   * Adds a step.
   *
   * @param without the final values that the column would have without it
   * @param made its final values
   */
  void add(PlannedColumn column, String step, Column without, Column made) {
    changes.add(new Change(column, step, without, made));
  }

  /** Adds what another trace holds of some of its rows. */
  void addAll(Trace other, int[] positions) {
    for (Change change : other.changes) {
      Column without = change.without().gather(positions);
      add(change.column(), change.step(), without, change.made().gather(positions));
    }
  }

  /**
   * The values that differ, in the order of rows, then of the table's columns.
   *
   * @param keys the primary keys of the rows
   * @param keyType their type
   */
  public List<LedgerEntry> entries(
      Rows rows, List<PlannedColumn> order, Column keys, ColumnType keyType) {
    List<Change> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparingInt(change -> order.indexOf(change.column())));
    List<LedgerEntry> entries = new ArrayList<>();
    for (int row = 0; row < rows.size() && !ordered.isEmpty(); row++) {
      for (Change change : ordered) {
        if (differ(change.without(), change.made(), row)) {
          ColumnType type = change.column().type();
          entries.add(
              new LedgerEntry(
                  rows.row(row),
                  ValueText.of(keys, row, keyType),
                  change.column().name(),
                  change.step(),
                  ValueText.of(change.without(), row, type),
                  ValueText.of(change.made(), row, type)));
        }
      }
    }
    return entries;
  }

  private static boolean differ(Column one, Column other, int row) {
    if (one.isNull(row) || other.isNull(row)) {
      return one.isNull(row) != other.isNull(row);
    }
    if (one instanceof LongColumn longs && other instanceof LongColumn others) {
      return longs.values()[row] != others.values()[row];
    }
    if (one instanceof DoubleColumn doubles && other instanceof DoubleColumn others) {
      return Double.compare(doubles.values()[row], others.values()[row]) != 0;
    }
    return !one.value(row).equals(other.value(row));
  }
}
