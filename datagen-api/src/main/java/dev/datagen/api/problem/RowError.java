package dev.datagen.api.problem;

/**
 * A row for which no value can be made: a lookup without a match, a null where none is allowed. The
 * engine adds the table, column, chunk and seed, and stops the run.
 */
public final class RowError extends RuntimeException {

  private final int index;

  /**
   * @param index which of the rows asked for (0 … rows.size()-1)
   * @param message what is wrong with it
   */
  public RowError(int index, String message) {
    super(message);
    this.index = index;
  }

  /** Which of the rows asked for (0 … rows.size()-1). */
  public int index() {
    return index;
  }
}
