package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.Arrays;

/**
 * How often values occur in a column, nulls aside. A value may stand there more than once, and some
 * with a count of 0.
 *
 * @param values the values
 * @param counts how often each
 */
record Tally(Column values, int[] counts) {

  static Tally of(Column column) {
    if (column instanceof DictionaryColumn coded && coded.dictionary().size() <= coded.size()) {
      return ofCodes(coded);
    }
    if (column instanceof LongColumn longs) {
      return ofLongs(longs);
    }
    return ofRuns(column);
  }

  private static Tally ofCodes(DictionaryColumn column) {
    int[] counts = new int[column.dictionary().size()];
    boolean nulls = column.nulls().any();
    int[] codes = column.codes();
    for (int i = 0; i < codes.length; i++) {
      if (!nulls || !column.isNull(i)) {
        counts[codes[i]]++;
      }
    }
    int[] all = new int[counts.length];
    Arrays.setAll(all, code -> code);
    return new Tally(new DictionaryColumn(all, column.dictionary(), Nulls.NONE), counts);
  }

  private static Tally ofLongs(LongColumn column) {
    long[] values = column.values();
    boolean nulls = column.nulls().any();
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      if (!nulls || !column.isNull(i)) {
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
    }
    long span = max - min;
    if (span < 0 || span >= 2L * values.length) {
      return ofRuns(column);
    }
    int[] counts = new int[(int) span + 1];
    for (int i = 0; i < values.length; i++) {
      if (!nulls || !column.isNull(i)) {
        counts[(int) (values[i] - min)]++;
      }
    }
    long[] all = new long[counts.length];
    long first = min;
    Arrays.setAll(all, i -> first + i);
    return new Tally(LongColumn.of(all), counts);
  }

  /** Counts the rows of each run: those of one parent mostly stand together. */
  private static Tally ofRuns(Column column) {
    int[] starts = new int[column.size()];
    int[] counts = new int[starts.length];
    boolean nulls = column.nulls().any();
    int runs = 0;
    boolean open = false;
    for (int i = 0; i < starts.length; i++) {
      if (nulls && column.isNull(i)) {
        open = false;
        continue;
      }
      if (!open || !repeats(column, i)) {
        starts[runs++] = i;
        open = true;
      }
      counts[runs - 1]++;
    }
    return new Tally(column.gather(Arrays.copyOf(starts, runs)), Arrays.copyOf(counts, runs));
  }

  private static boolean repeats(Column column, int position) {
    if (column instanceof LongColumn longs) {
      return longs.values()[position] == longs.values()[position - 1];
    } else if (column instanceof Utf8Column text) {
      return text.repeats(position);
    }
    return column instanceof DictionaryColumn coded
        && coded.codes()[position] == coded.codes()[position - 1];
  }
}
