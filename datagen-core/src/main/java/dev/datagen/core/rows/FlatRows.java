package dev.datagen.core.rows;

import dev.datagen.api.rows.Rows;

/**
 * The rows of a table without parents.
 *
 * @param size number of rows
 */
public record FlatRows(long size) implements RowSpace {

  @Override
  public long knownSize() {
    return size;
  }

  @Override
  public long leastSize() {
    return size;
  }

  @Override
  public Rows range(long first, int count) {
    return Rows.range(first, count);
  }

  @Override
  public Rows head(int count) {
    return Rows.range(0, (int) Math.min(count, size));
  }

  @Override
  public Rows pick(long[] rows) {
    return Rows.picked(rows);
  }
}
