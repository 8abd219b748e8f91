package dev.datagen.core.evaluate;

import dev.datagen.api.problem.RowError;

/** The values of a column could not be made: where, and the cause. */
public final class ColumnFailure extends RuntimeException {

  private final String table;
  private final String column;
  private final long row;

  /**
   * @param row the row concerned, or the first one of those under way
   * @param cause a {@link RowError}, or whatever the component threw
   */
  public ColumnFailure(String table, String column, long row, Throwable cause) {
    super(table + "." + column + ": " + cause.getMessage(), cause);
    this.table = table;
    this.column = column;
    this.row = row;
  }

  /** The table. */
  public String table() {
    return table;
  }

  /** The column. */
  public String column() {
    return column;
  }

  /** The row concerned, or the first one of those under way; −1 if unknown. */
  public long row() {
    return row;
  }

  /** Whether the data, not the component, is to blame. */
  public boolean isRowError() {
    return getCause() instanceof RowError;
  }
}
