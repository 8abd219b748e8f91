package dev.datagen.core.validation.composite;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.validation.join.KeptTable;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.law.Reals;
import dev.datagen.core.validation.store.LongIndex;
import java.util.Arrays;
import java.util.List;

/** The rows of an effect table: the first whose keys match and whose window holds a time counts. */
final class EffectRows {

  private final LongIndex keys = new LongIndex();

  /** For each key its first row, −1 behind the last; for each row the next of the same key. */
  private final int[] firsts;

  private final int[] nexts;
  private final long[] starts;
  private final long[] ends;
  private final double[] factors;
  private final double otherwise;

  /**
   * Reads them.
   *
   * @param columns indexes of the key columns; empty if every row of the data is affected
   * @param field index of the column of factors, −1 where every match counts as 1
   * @param window index and type of the columns of begin and end; empty if effects last for ever
   */
  EffectRows(
      KeptTable table,
      List<Integer> columns,
      List<Window> window,
      int field,
      ColumnType fieldType,
      double otherwise) {
    int size = table.size();
    this.otherwise = otherwise;
    factors = field < 0 ? ones(size) : Reals.of(table.column(field), fieldType);
    starts = new long[size];
    ends = new long[size];
    for (int row = 0; row < size; row++) {
      starts[row] = window.isEmpty() ? Long.MIN_VALUE : window.get(0).begin(table, row);
      ends[row] = window.isEmpty() ? Long.MAX_VALUE : window.get(1).end(table, row);
      factors[row] = Double.isNaN(factors[row]) ? otherwise : factors[row];
    }
    long[] hashes =
        columns.isEmpty()
            ? new long[size]
            : KeyHash.of(columns.stream().map(table::column).toList(), size);
    firsts = new int[size];
    nexts = new int[size];
    Arrays.fill(firsts, -1);
    for (int row = size - 1; row >= 0; row--) {
      int number = keys.number(hashes[row]);
      nexts[row] = firsts[number];
      firsts[number] = row;
    }
  }

  /**
   * A column of begins or ends.
   *
   * @param column its index
   * @param type DATETIME or DATE
   */
  record Window(int column, ColumnType type) {

    long begin(KeptTable table, int row) {
      Column times = table.column(column);
      return times.isNull(row) ? Long.MIN_VALUE : micros(times, row);
    }

    /** The last microsecond: of a date that of its day. */
    long end(KeptTable table, int row) {
      Column times = table.column(column);
      if (times.isNull(row)) {
        return Long.MAX_VALUE;
      }
      return micros(times, row) + (type.kind() == ColumnType.Kind.DATE ? Calendar.DAY - 1 : 0);
    }

    private long micros(Column times, int row) {
      long stored = ((LongColumn) times).values()[row];
      return type.kind() == ColumnType.Kind.DATE ? stored * Calendar.DAY : stored;
    }
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The factor at an instant for keys of that hash. */
  double at(long key, long micros) {
    int number = keys.find(key);
    for (int row = number < 0 ? -1 : firsts[number]; row >= 0; row = nexts[row]) {
      if (micros >= starts[row] && micros <= ends[row]) {
        return factors[row];
      }
    }
    return otherwise;
  }
}
