package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.core.evaluate.KeyHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows kept of a table side by side, found by the values of their columns. */
public final class KeptTable {

  private final TableSample sample;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final Map<List<Integer>, Index> indexes = new HashMap<>();

  /** Rows by the hash of a key; of equal keys the first row, and whether there are others. */
  private record Index(long[] keys, int[] rows, int mask, boolean unique) {}

  public KeptTable(TableSample sample) {
    this.sample = sample;
  }

  /** Number of rows kept. */
  public int size() {
    return Math.toIntExact(sample.size());
  }

  /** The sample. */
  public TableSample sample() {
    return sample;
  }

  /** A column of the rows kept; must be among those of the spec. */
  public Column column(int index) {
    return columns.computeIfAbsent(
        index,
        wanted -> {
          int place = sample.spec().columns().indexOf(wanted);
          return Columns.concat(
              sample.slices().stream().map(slice -> slice.columns().get(place)).toList());
        });
  }

  /** Whether no two rows have the same values in some columns. */
  public boolean isUnique(List<Integer> keys) {
    return index(keys).unique();
  }

  /** For each key the first row that has it; −1 if none has, or the key is null. */
  public int[] find(List<Integer> own, List<Column> keys) {
    int size = keys.get(0).size();
    int[] found = new int[size];
    if (size() == 0) {
      Arrays.fill(found, -1);
      return found;
    }
    Index index = index(own);
    long[] hashes = KeyHash.of(keys, size);
    for (int i = 0; i < size; i++) {
      int slot = (int) hashes[i] & index.mask();
      while (index.rows()[slot] >= 0 && index.keys()[slot] != hashes[i]) {
        slot = slot + 1 & index.mask();
      }
      found[i] = index.rows()[slot];
    }
    for (Column key : keys) {
      for (int i = 0; key.nulls().any() && i < size; i++) {
        found[i] = key.isNull(i) ? -1 : found[i];
      }
    }
    return found;
  }

  private Index index(List<Integer> own) {
    return indexes.computeIfAbsent(own, this::build);
  }

  private Index build(List<Integer> own) {
    int size = size();
    int slots = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    long[] keys = new long[slots];
    int[] rows = new int[slots];
    Arrays.fill(rows, -1);
    long[] hashes =
        size == 0 ? new long[0] : KeyHash.of(own.stream().map(this::column).toList(), size);
    boolean unique = true;
    for (int row = 0; row < size; row++) {
      int slot = (int) hashes[row] & slots - 1;
      while (rows[slot] >= 0 && keys[slot] != hashes[row]) {
        slot = slot + 1 & slots - 1;
      }
      unique &= rows[slot] < 0;
      if (rows[slot] < 0) {
        rows[slot] = row;
        keys[slot] = hashes[row];
      }
    }
    return new Index(keys, rows, slots - 1, unique);
  }
}
