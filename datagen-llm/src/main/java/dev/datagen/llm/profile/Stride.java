package dev.datagen.llm.profile;

/** Chooses batches of rows that are spread evenly over a table, always the same ones. */
final class Stride {

  private final long rows;
  private final long wanted;
  private long seen;
  private long taken;

  /**
   * @param rows how many rows there are
   * @param wanted how many to look at, at most
   */
  Stride(long rows, long wanted) {
    this.rows = Math.max(1, rows);
    this.wanted = Math.min(rows, wanted);
  }

  /** Whether the next so many rows are looked at. */
  boolean takes(int count) {
    seen += count;
    double due = (double) wanted * seen / rows;
    if (taken + count > due && taken + count > wanted || taken >= due) {
      return false;
    }
    taken += count;
    return true;
  }
}
