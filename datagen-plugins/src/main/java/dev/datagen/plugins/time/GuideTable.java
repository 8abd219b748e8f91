package dev.datagen.plugins.time;

/**
 * Finds in which of many intervals side by side a number lies, mostly without searching: a guide
 * says where the numbers of each of many equal buckets begin (Chen and Asau: On Generating Random
 * Variates from an Empirical Distribution, 1974). Immutable.
 */
final class GuideTable {

  /** How many intervals are tried one by one before halving. */
  private static final int NEAR = 8;

  /** Up to this many intervals there are four to eight buckets each, beyond it half as many. */
  private static final int FEW = 1 << 18;

  private final double[] starts;
  private final double end;
  private final int[] guide;
  private final double scale;

  /**
   * @param starts where the intervals start, ascending from 0, and last where the last one ends,
   *     above 0; taken over
   */
  GuideTable(double[] starts) {
    this.starts = starts;
    int size = size();
    end = starts[size];
    int buckets = Integer.highestOneBit(size) * (size <= FEW ? 8 : 4);
    scale = buckets / end;
    guide = new int[buckets + 1];
    int bucket = 0;
    for (int interval = 0; interval < size; interval++) {
      // the same product as in the search, so that rounding cannot lead past an interval
      int last = Math.min(buckets, (int) (starts[interval + 1] * scale));
      while (bucket <= last) {
        guide[bucket++] = interval;
      }
    }
    while (bucket <= buckets) {
      guide[bucket++] = size - 1;
    }
    // a sentinel, so that the search need not look for the end
    starts[size] = Double.POSITIVE_INFINITY;
  }

  private int size() {
    return starts.length - 1;
  }

  /** Where an interval starts. */
  double start(int interval) {
    return starts[interval];
  }

  /** Where an interval ends. */
  double end(int interval) {
    return interval == size() - 1 ? end : starts[interval + 1];
  }

  /** Where the last one ends. */
  double end() {
    return end;
  }

  /** The interval of a number from 0 to {@link #end()}; the last one for the end itself. */
  int find(double number) {
    int interval = guide[(int) (number * scale)];
    int far = interval + NEAR;
    while (starts[interval + 1] <= number) {
      if (++interval == far) {
        return halve(number, interval);
      }
    }
    return interval;
  }

  private int halve(double number, int from) {
    int low = from;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle + 1] <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
