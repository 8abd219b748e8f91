package dev.datagen.api.rows;

import dev.datagen.api.column.Column;
import java.util.List;

/**
 * Finished rows of one table: a contiguous range of them or, where event time decides the order,
 * picked ones. Shared by sinks and validators, never mutated.
 *
 * @param table the table
 * @param index number of the chunk within the table, from 0, in the order of hand-over
 * @param firstRow how many rows of the table were handed over before; in a run in the order of the
 *     tables this is the position of the chunk's first row
 * @param size number of rows
 * @param columns one column for each of the table's, in the same order, all of {@code size}
 * @param picked position in its table of each row, or null where the rows are the contiguous range
 *     from {@code firstRow} on; read only
 * @param kind what the rows stand for
 */
public record Chunk(
    TableSchema table,
    int index,
    long firstRow,
    int size,
    List<Column> columns,
    long[] picked,
    Kind kind) {

  /** What the rows of a chunk stand for. */
  public enum Kind {
    /** Rows of the table. */
    ROWS,
    /**
     * Deletions: each row says that the row of its key is gone. Handed only to sinks that were
     * asked for {@linkplain dev.datagen.api.sink.Disorder tombstones}.
     */
    TOMBSTONES
  }

  public Chunk {
    columns = List.copyOf(columns);
    if (columns.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + table.columns().size() + " columns, not " + columns.size());
    }
    for (Column column : columns) {
      if (column.size() != size) {
        throw new IllegalArgumentException(
            table.name() + ": a column of " + column.size() + " values in a chunk of " + size);
      }
    }
    if (picked != null && picked.length != size) {
      throw new IllegalArgumentException(
          table.name() + ": " + picked.length + " positions in a chunk of " + size);
    }
  }

  /** A contiguous range of rows. */
  public Chunk(TableSchema table, int index, long firstRow, int size, List<Column> columns) {
    this(table, index, firstRow, size, columns, null, Kind.ROWS);
  }

  /** Position in its table of the {@code i}-th row. */
  public long row(int i) {
    return picked == null ? firstRow + i : picked[i];
  }
}
