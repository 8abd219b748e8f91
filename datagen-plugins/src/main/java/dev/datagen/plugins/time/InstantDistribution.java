package dev.datagen.plugins.time;

/**
 * A distribution over the instants of a grid as a never decreasing function from weight to instant:
 * the inverse of the cumulative distribution, found through guide tables (Chen and Asau: On
 * Generating Random Variates from an Empirical Distribution, 1974) in a few nanoseconds. Immutable.
 */
final class InstantDistribution {

  /** How much of a table is searched step by step before halving. */
  private static final int NEAR = 8;

  private final long step;
  private final long[] first;
  private final long[] lastOffset;
  private final double[] cumulative;
  private final double[] perWeight;
  private final int[] byWeight;
  private final double byWeightScale;
  private final int[] byTime;
  private final int byTimeShift;

  InstantDistribution(Cells cells) {
    int size = cells.size();
    step = cells.step();
    first = cells.first();
    lastOffset = new long[size];
    cumulative = new double[size + 1];
    perWeight = new double[size];
    for (int cell = 0; cell < size; cell++) {
      lastOffset[cell] = cells.count(cell) - 1;
      perWeight[cell] = 1 / cells.weight(cell);
      cumulative[cell + 1] = cumulative[cell] + cells.count(cell) * cells.weight(cell);
    }
    int buckets = Integer.highestOneBit(Math.max(1, 2 * size - 1)) * 2;
    byWeightScale = buckets / total();
    byWeight = guideByWeight(buckets);
    long range = first[size - 1] - first[0];
    byTimeShift = Math.max(0, 64 - Long.numberOfLeadingZeros(range) - bits(size));
    byTime = guideByTime((int) (range >>> byTimeShift) + 1);
  }

  private static int bits(int size) {
    return 33 - Integer.numberOfLeadingZeros(size);
  }

  /** For each bucket of weight the first cell that may hold it; one more for the end. */
  private int[] guideByWeight(int buckets) {
    int[] guide = new int[buckets + 2];
    int bucket = 0;
    for (int cell = 0; cell < first.length; cell++) {
      int end = (int) (cumulative[cell + 1] * byWeightScale);
      while (bucket <= Math.min(end, buckets)) {
        guide[bucket++] = cell;
      }
    }
    while (bucket < guide.length) {
      guide[bucket++] = first.length - 1;
    }
    return guide;
  }

  /** For each bucket of time the last cell that begins in or before it. */
  private int[] guideByTime(int buckets) {
    int[] guide = new int[buckets];
    int cell = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      while (cell + 1 < first.length && (first[cell + 1] - first[0]) >>> byTimeShift <= bucket) {
        cell++;
      }
      guide[bucket] = cell;
    }
    return guide;
  }

  /** The weight of all instants. */
  double total() {
    return cumulative[first.length];
  }

  /** The first instant that weighs anything. */
  long earliest() {
    return first[0];
  }

  /** The last instant that weighs anything. */
  long latest() {
    int cell = first.length - 1;
    return first[cell] + lastOffset[cell] * step;
  }

  /** The instant at a weight from 0 to {@link #total}; never decreasing. */
  long at(double weight) {
    int bucket = (int) (weight * byWeightScale);
    int low = byWeight[bucket];
    int high = byWeight[bucket + 1];
    if (high - low > NEAR) {
      low = halve(weight, low, high);
    } else {
      while (low < high && cumulative[low + 1] <= weight) {
        low++;
      }
    }
    long offset = (long) ((weight - cumulative[low]) * perWeight[low]);
    return first[low] + Math.min(offset, lastOffset[low]) * step;
  }

  private int halve(double weight, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle + 1] <= weight) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Replaces shares of the weight, 0 to 1, by instants. */
  void at(double[] shares, long[] out) {
    double total = total();
    for (int i = 0; i < out.length; i++) {
      out[i] = at(shares[i] * total);
    }
  }

  /** The cell that begins last at or before an instant; −1 if none does. */
  private int cellOf(long instant) {
    if (instant < first[0]) {
      return -1;
    }
    long bucket = (instant - first[0]) >>> byTimeShift;
    int cell = byTime[(int) Math.min(bucket, byTime.length - 1L)];
    while (first[cell] > instant) {
      cell--;
    }
    return cell;
  }

  /** The first instant from {@code instant} on that weighs anything; MAX_VALUE if none does. */
  long from(long instant) {
    int cell = cellOf(instant);
    if (cell < 0) {
      return first[0];
    }
    long offset = offset(cell, instant);
    if (offset <= lastOffset[cell]) {
      return first[cell] + offset * step;
    }
    return cell + 1 < first.length ? first[cell + 1] : Long.MAX_VALUE;
  }

  /** The share of the weight that lies on instants before {@code instant}, 0 to 1. */
  double shareBefore(long instant) {
    int cell = cellOf(instant);
    if (cell < 0) {
      return 0;
    }
    double part = Math.min(1, offset(cell, instant) / (lastOffset[cell] + 1.0));
    double weight = cumulative[cell + 1] - cumulative[cell];
    return (cumulative[cell] + weight * part) / total();
  }

  /** How many instants of a cell lie before {@code instant}, if the cell went on. */
  private long offset(int cell, long instant) {
    long since = instant - first[cell];
    return step == 0 ? Long.signum(since) : since == 0 ? 0 : (since - 1) / step + 1;
  }
}
