package dev.datagen.plugins.time;

/**
 * Finds which of many ascending instants is the last one not after another, mostly without
 * searching, by a guide over equal spans of time. Immutable.
 */
final class TimeIndex {

  private final long[] instants;
  private final int[] guide;
  private final int shift;

  /**
   * @param instants ascending, at least one; never written to
   */
  TimeIndex(long[] instants) {
    this.instants = instants;
    int size = instants.length;
    long range = instants[size - 1] - instants[0];
    int bits = 33 - Integer.numberOfLeadingZeros(size);
    shift = Math.max(0, 64 - Long.numberOfLeadingZeros(range) - bits);
    guide = new int[(int) (range >>> shift) + 1];
    int index = 0;
    for (int bucket = 0; bucket < guide.length; bucket++) {
      while (index + 1 < size && (instants[index + 1] - instants[0]) >>> shift <= bucket) {
        index++;
      }
      guide[bucket] = index;
    }
  }

  /** The index of the last one not after {@code instant}; −1 if all are. */
  int find(long instant) {
    if (instant < instants[0]) {
      return -1;
    }
    // negative where the difference of far instants does not fit
    long bucket = (instant - instants[0]) >>> shift;
    int last = guide.length - 1;
    int index = guide[bucket >= 0 && bucket < last ? (int) bucket : last];
    while (instants[index] > instant) {
      index--;
    }
    return index;
  }
}
