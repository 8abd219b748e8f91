package dev.datagen.plugins.time;

/**
 * A distribution over the instants of a grid as a never decreasing function from weight to instant:
 * the inverse of the cumulative distribution, in a few nanoseconds. Immutable.
 */
final class InstantDistribution {

  private final long step;
  private final long[] first;
  private final long[] lastOffset;
  private final double[] perWeight;
  private final GuideTable byWeight;
  private final TimeIndex byTime;

  InstantDistribution(Cells cells) {
    int size = cells.size();
    step = cells.step();
    first = cells.first();
    lastOffset = new long[size];
    perWeight = new double[size];
    double[] cumulative = new double[size + 1];
    for (int cell = 0; cell < size; cell++) {
      lastOffset[cell] = cells.count(cell) - 1;
      perWeight[cell] = 1 / cells.weight(cell);
      cumulative[cell + 1] = cumulative[cell] + cells.count(cell) * cells.weight(cell);
    }
    byWeight = new GuideTable(cumulative);
    byTime = new TimeIndex(first);
  }

  /** The weight of all instants. */
  double total() {
    return byWeight.end();
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
    int cell = byWeight.find(weight);
    long offset = (long) ((weight - byWeight.start(cell)) * perWeight[cell]);
    return first[cell] + Math.min(offset, lastOffset[cell]) * step;
  }

  /** Replaces shares of the weight, 0 to 1, by instants. */
  void at(double[] shares, long[] out) {
    double total = total();
    if (first.length == 1) {
      for (int i = 0; i < out.length; i++) {
        out[i] = atOnly(shares[i] * total);
      }
      return;
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = at(shares[i] * total);
    }
  }

  /** The instant at a weight where there is only one cell, which need not be found. */
  private long atOnly(double weight) {
    return first[0] + Math.min((long) (weight * perWeight[0]), lastOffset[0]) * step;
  }

  /**
   * Replaces the first microsecond that each value may have by the instant at a share, or by the
   * nearest one within the bounds: rounding may have put the share outside. Where no instant lies
   * within, the first microsecond stays, or the last one is given where only that is a bound.
   */
  void between(double[] shares, long[] earliest, long[] latest) {
    double total = total();
    for (int i = 0; i < earliest.length; i++) {
      long least = from(earliest[i]);
      long greatest = upTo(latest[i]);
      if (least <= greatest) {
        earliest[i] = Math.min(greatest, Math.max(least, at(shares[i] * total)));
      } else if (earliest[i] < earliest()) {
        earliest[i] = latest[i];
      }
    }
  }

  /**
   * Spreads each share over what lies from a microsecond on, and replaces that by the instant
   * there; where no instant lies behind it, it stays. What {@link #between} gives without last
   * microseconds.
   */
  void behind(double[] shares, long[] earliest) {
    double total = total();
    boolean only = first.length == 1;
    long greatest = latest();
    long bound = Long.MIN_VALUE;
    double before = 0;
    long least = first[0];
    for (int i = 0; i < earliest.length; i++) {
      // children of one parent follow each other
      if (earliest[i] != bound) {
        bound = earliest[i];
        before = shareBefore(bound);
        least = from(bound);
      }
      if (least <= greatest) {
        double weight = (before + shares[i] * Math.max(0, 1 - before)) * total;
        long drawn = only ? atOnly(weight) : at(weight);
        earliest[i] = Math.min(greatest, Math.max(least, drawn));
      }
    }
  }

  /** The first instant from {@code instant} on that weighs anything; MAX_VALUE if none does. */
  long from(long instant) {
    int cell = byTime.find(instant);
    if (cell < 0) {
      return first[0];
    }
    long offset = offset(cell, instant);
    if (offset <= lastOffset[cell]) {
      return first[cell] + offset * step;
    }
    return cell + 1 < first.length ? first[cell + 1] : Long.MAX_VALUE;
  }

  /** The last instant up to {@code instant} that weighs anything; MIN_VALUE if none does. */
  long upTo(long instant) {
    int cell = byTime.find(instant);
    if (cell < 0) {
      return Long.MIN_VALUE;
    }
    if (cell == first.length - 1 && instant >= latest()) {
      return latest(); // the difference of the farthest instants does not fit
    }
    long steps = step == 0 ? 0 : (instant - first[cell]) / step;
    return first[cell] + Math.min(steps, lastOffset[cell]) * step;
  }

  /** The share of the weight that lies on instants before {@code instant}, 0 to 1. */
  double shareBefore(long instant) {
    int cell = byTime.find(instant);
    if (cell < 0) {
      return 0;
    }
    double part = Math.min(1, offset(cell, instant) / (lastOffset[cell] + 1.0));
    double start = byWeight.start(cell);
    return (start + (byWeight.end(cell) - start) * part) / total();
  }

  /** Fills {@code shares} with the share of the weight before each instant. */
  void sharesBefore(long[] instants, double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = shareBefore(instants[i]);
    }
  }

  /** Fills {@code shares} with the share of the weight up to each instant, it included. */
  void sharesUpTo(long[] instants, double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = instants[i] == Long.MAX_VALUE ? 1 : shareBefore(instants[i] + 1);
    }
  }

  /** How many instants of a cell lie before {@code instant}, if the cell went on. */
  private long offset(int cell, long instant) {
    long since = instant - first[cell];
    return step == 0 ? Long.signum(since) : since == 0 ? 0 : (since - 1) / step + 1;
  }
}
