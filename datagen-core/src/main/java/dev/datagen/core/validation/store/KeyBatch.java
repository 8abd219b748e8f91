package dev.datagen.core.validation.store;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.List;

/**
 * The keys of some rows at a time, those with a null aside. A large set lies all over the memory:
 * where many places of it are asked for at once, the machine fetches them side by side.
 */
final class KeyBatch {

  private static final int MOST = 64;

  private final List<Column> columns;
  private final Nulls nulls;
  private final Utf8Column repeating;
  private final int rows;
  private final KeyBytes[] keys = new KeyBytes[MOST];
  private final long[] hashes = new long[MOST];
  private final int[] firsts = new int[MOST];
  private final int[] runs = new int[MOST];
  private int size;
  private int row;

  /**
   * @param runs whether rows one behind the other with the same text are one key
   */
  KeyBatch(List<Column> columns, Nulls nulls, boolean runs) {
    this.columns = columns;
    this.nulls = nulls;
    this.rows = columns.get(0).size();
    boolean only = runs && columns.size() == 1;
    this.repeating = only && columns.get(0) instanceof Utf8Column text ? text : null;
    for (int i = 0; i < MOST; i++) {
      keys[i] = new KeyBytes();
    }
  }

  /** Goes on to the next keys; false if there are no more. */
  boolean next() {
    size = 0;
    for (; row < rows && size < MOST; row++) {
      if (nulls.isNull(row)) {
        continue;
      }
      int before = size - 1;
      if (before >= 0
          && repeating != null
          && firsts[before] + runs[before] == row
          && repeating.repeats(row)) {
        runs[before]++;
        continue;
      }
      keys[size].set(columns, row);
      hashes[size] = keys[size].hash();
      firsts[size] = row;
      runs[size++] = 1;
    }
    return size > 0;
  }

  /** Has the places fetched that the keys have in a set; null for none. */
  void await(ByteSet set) {
    if (set != null) {
      set.fetch(hashes, size);
    }
  }

  /** How many keys there are. */
  int size() {
    return size;
  }

  /** One of them, valid until the next are gone on to. */
  KeyBytes key(int place) {
    return keys[place];
  }

  /** Its hash. */
  long hash(int place) {
    return hashes[place];
  }

  /** The first of its rows. */
  int row(int place) {
    return firsts[place];
  }

  /** How many rows it has, one behind the other. */
  int run(int place) {
    return runs[place];
  }
}
