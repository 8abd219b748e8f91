package dev.datagen.core.validation.store;

/**
 * Numbers different rows of longs, all of one length, 0, 1, 2 … in the order in which they come.
 * Exact, and without an object for each row.
 */
public final class TupleIndex {

  private final LongIndex[] members;

  /** At each place: the number of what stands before it and the member's number, as one long. */
  private final LongIndex[] pairs;

  /**
   * @param length how many longs each row has
   */
  public TupleIndex(int length) {
    members = new LongIndex[length];
    pairs = new LongIndex[length];
    for (int place = 0; place < length; place++) {
      members[place] = new LongIndex();
      pairs[place] = new LongIndex();
    }
  }

  /** The number of a row, which is the next one if the row is new; 0 for a row of no longs. */
  public int number(long[] row) {
    int number = 0;
    for (int place = 0; place < members.length; place++) {
      number = pairs[place].number((long) number << 32 | members[place].number(row[place]));
    }
    return number;
  }
}
