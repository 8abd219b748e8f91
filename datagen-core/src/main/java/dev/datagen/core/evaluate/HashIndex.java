package dev.datagen.core.evaluate;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An index by 64-bit hashes of the keys: an open-addressing table of hash → group, and the rows of
 * each group in ascending order. 36 to 60 bytes a row while it is built.
 */
final class HashIndex implements KeyIndex {

  /** Beyond this the index would not fit the memory that a run may take. */
  private static final int MAX_ROWS = 50_000_000;

  private static final int BATCH = 65_536;

  private final long[] hashes;
  private final int[] groups;
  private final int[] starts;
  private final int[] rows;

  private HashIndex(long[] hashes, int[] groups, int[] starts, int[] rows) {
    this.hashes = hashes;
    this.groups = groups;
    this.starts = starts;
    this.rows = rows;
  }

  static HashIndex build(EvaluatedTable table, List<Integer> columns) {
    long size = table.space().size();
    if (size > MAX_ROWS) {
      throw refused(table, "at most " + number(MAX_ROWS) + " are possible");
    }
    int capacity = capacity(size);
    long memory = Runtime.getRuntime().maxMemory();
    if (bytes(size) > memory / 10 * 8) {
      throw refused(
          table,
          "that takes about "
              + megabytes(bytes(size))
              + " of memory, and Java may use "
              + megabytes(memory));
    }
    long[] hashes = new long[capacity];
    int[] groups = new int[capacity];
    int[] groupOfRow = new int[(int) size];
    int groupCount = 0;
    for (int first = 0; first < size; first += BATCH) {
      Rows range = table.space().range(first, (int) Math.min(BATCH, size - first));
      Evaluation evaluation = new Evaluation(table, range);
      List<Column> keys = columns.stream().map(evaluation::column).toList();
      long[] batch = KeyHash.of(keys, range.size());
      for (int i = 0; i < batch.length; i++) {
        int slot = slot(hashes, groups, batch[i]);
        if (groups[slot] == 0) {
          hashes[slot] = batch[i];
          groups[slot] = ++groupCount;
        }
        groupOfRow[first + i] = anyNull(keys, i) ? 0 : groups[slot];
      }
    }
    return grouped(hashes, groups, groupOfRow, groupCount);
  }

  private static int capacity(long rows) {
    return Integer.highestOneBit(Math.max(4, (int) rows)) * 4;
  }

  /** What the index of so many rows takes while it is built. */
  static long bytes(long rows) {
    return 12L * capacity(rows) + 3L * Integer.BYTES * rows;
  }

  private static String megabytes(long bytes) {
    return number(bytes >> 20) + " MB";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static ProblemException refused(EvaluatedTable table, String why) {
    return new ProblemException(
        List.of(
            new Problem(
                "index-too-large",
                Problem.Severity.ERROR,
                Category.RESOURCES,
                "",
                "matching by key needs an index of "
                    + table.name()
                    + ", which has "
                    + number(table.space().size())
                    + " rows: "
                    + why,
                "match by a key that is a sequence, which needs no index; make fewer rows; or give"
                    + " Java more memory (DATAGEN_OPTS=-Xmx4g)",
                null)));
  }

  private static boolean anyNull(List<Column> keys, int position) {
    for (Column key : keys) {
      if (key.isNull(position)) {
        return true;
      }
    }
    return false;
  }

  /** Counting sort of the rows by group; group 0 holds those with a null key and is never found. */
  private static HashIndex grouped(long[] hashes, int[] groups, int[] groupOfRow, int groupCount) {
    int[] starts = new int[groupCount + 2];
    for (int group : groupOfRow) {
      starts[group + 1]++;
    }
    for (int group = 0; group <= groupCount; group++) {
      starts[group + 1] += starts[group];
    }
    int[] next = Arrays.copyOf(starts, groupCount + 1);
    int[] rows = new int[groupOfRow.length];
    for (int row = 0; row < rows.length; row++) {
      rows[next[groupOfRow[row]]++] = row;
    }
    return new HashIndex(hashes, groups, starts, rows);
  }

  private static int slot(long[] hashes, int[] groups, long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (groups[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  @Override
  public void find(List<Column> keys, long[] draws, long[] found) {
    long[] sought = KeyHash.of(keys, found.length);
    for (int i = 0; i < found.length; i++) {
      int group = groups[slot(hashes, groups, sought[i])];
      int count = group == 0 ? 0 : starts[group + 1] - starts[group];
      found[i] = count == 0 ? -1 : rows[starts[group] + (int) RandomKey.toBounded(draws[i], count)];
    }
  }
}
