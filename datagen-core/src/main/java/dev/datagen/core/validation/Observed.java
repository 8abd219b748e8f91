package dev.datagen.core.validation;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;

/**
 * A chunk with what several checks want to know of its columns, computed once. Used by one thread.
 */
public final class Observed {

  private final Chunk chunk;

  public Observed(Chunk chunk) {
    this.chunk = chunk;
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
}
