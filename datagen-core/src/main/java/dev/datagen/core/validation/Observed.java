package dev.datagen.core.validation;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A chunk with what several checks want to know of its columns, computed once. Used by one thread.
 */
public final class Observed {

  private static final long UNKNOWN = -1;

  private final Chunk chunk;
  private final LongSummary[] longs;
  private final DoubleSummary[] doubles;
  private final long[] truths;
  private final Map<Object, Object> shared = new HashMap<>();

  public Observed(Chunk chunk) {
    this.chunk = chunk;
    this.longs = new LongSummary[chunk.columns().size()];
    this.doubles = new DoubleSummary[chunk.columns().size()];
    this.truths = new long[chunk.columns().size()];
    Arrays.fill(truths, UNKNOWN);
  }

  /** The chunk. */
  public Chunk chunk() {
    return chunk;
  }

  /** The table's name. */
  public String table() {
    return chunk.table().name();
  }

  /** The column of that index. */
  public Column column(int index) {
    return chunk.columns().get(index);
  }

  /** How many values of a column are not null. */
  public long values(int index) {
    Column column = column(index);
    return column.size() - (column.nulls().any() ? column.nulls().count(column.size()) : 0);
  }

  /** The summary of a column of integers. */
  public LongSummary longs(int index) {
    if (longs[index] == null) {
      longs[index] = LongSummary.of((LongColumn) column(index));
    }
    return longs[index];
  }

  /** The summary of a column of doubles. */
  public DoubleSummary doubles(int index) {
    if (doubles[index] == null) {
      doubles[index] = DoubleSummary.of((DoubleColumn) column(index));
    }
    return doubles[index];
  }

  /** How many values of a column of truth values are true, nulls aside. */
  public long truths(int index) {
    if (truths[index] == UNKNOWN) {
      truths[index] = truths((BooleanColumn) column(index));
    }
    return truths[index];
  }

  private static int truths(BooleanColumn column) {
    boolean[] values = column.values();
    int count = 0;
    if (column.nulls().any()) {
      for (int i = 0; i < values.length; i++) {
        count += values[i] && !column.isNull(i) ? 1 : 0;
      }
      return count;
    }
    for (boolean value : values) {
      count += value ? 1 : 0;
    }
    return count;
  }

  /**
   * What checks share of the chunk besides, made by the first that asks for it.
   *
   * @param key what tells it from others
   */
  @SuppressWarnings("unchecked")
  public <T> T shared(Object key, Supplier<T> made) {
    Object known = shared.get(key);
    if (known == null) {
      known = made.get();
      shared.put(key, known);
    }
    return (T) known;
  }
}
