package dev.datagen.plugins.modifier.key;

import dev.datagen.api.column.Column;
import java.util.Arrays;

/**
 * Numbers the distinct tuples of some columns 0, 1, 2, …; a tuple with a null has no number. Any
 * number of threads may search it.
 */
public final class TupleIds {

  private final ValueIds[] values;
  private final LongIds[] pairs;
  private final int size;

  private TupleIds(ValueIds[] values, LongIds[] pairs, int size) {
    this.values = values;
    this.pairs = pairs;
    this.size = size;
  }

  /**
   * Numbers the tuples of some columns; without columns every row is the tuple 0.
   *
   * @param ids set to the number of each row's tuple, −1 where a part is null
   */
  public static TupleIds of(Column[] columns, int[] ids) {
    Arrays.fill(ids, 0);
    ValueIds[] values = new ValueIds[columns.length];
    LongIds[] pairs = new LongIds[columns.length];
    int[] part = new int[ids.length];
    int size = 1;
    for (int c = 0; c < columns.length; c++) {
      values[c] = ValueIds.of(columns[c], part);
      pairs[c] = new LongIds();
      for (int i = 0; i < ids.length; i++) {
        ids[i] = ids[i] < 0 || part[i] < 0 ? -1 : pairs[c].add(pair(ids[i], part[i]));
      }
      size = pairs[c].size();
    }
    return new TupleIds(values, pairs, size);
  }

  /** How many tuples have a number. */
  public int size() {
    return size;
  }

  /**
   * The number of each row's tuple, −1 where it has none.
   *
   * @param columns as many as numbered, of the same types
   */
  public int[] find(Column[] columns, int rows) {
    int[] ids = new int[rows];
    int[] part = new int[rows];
    for (int c = 0; c < columns.length; c++) {
      values[c].find(columns[c], part);
      for (int i = 0; i < rows; i++) {
        ids[i] = ids[i] < 0 || part[i] < 0 ? -1 : pairs[c].find(pair(ids[i], part[i]));
      }
    }
    return ids;
  }

  private static long pair(int first, int second) {
    return (long) first << 32 | second;
  }
}
