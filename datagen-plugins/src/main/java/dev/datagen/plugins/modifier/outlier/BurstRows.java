package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Arrays;

/**
 * Runs of 2 to 20 rows in row order, in a fact among the children of one parent. At every place a
 * run begins with the same probability and is of any of the 19 lengths alike; a row is hit if a run
 * that began at it or at one of the 19 places before it reaches it. Runs may overlap or touch.
 *
 * <p>Runs may also begin at the 19 places before the first row or child, and then show only what
 * reaches over the border. So each row is hit with the same probability, and
 *
 * <pre>1 - rate = (1 - q) · ∏ over k = 1 … 19 of (1 - q · (20 - k) / 19)</pre>
 *
 * gives the probability q that a run begins at a place: (20 - k) / 19 is the share of runs longer
 * than k.
 */
final class BurstRows implements OutlierRows {

  static final int LONGEST = 20;
  private static final int LENGTHS = LONGEST - 1;

  private final double begin;

  /**
   * @param rate probability that a row is hit
   */
  BurstRows(double rate) {
    this.begin = begin(rate);
  }

  /** The probability that a run begins at a place, by bisection. */
  static double begin(double rate) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < 100; step++) {
      double middle = (low + high) / 2;
      if (share(middle) < rate) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The share of rows hit where runs begin with probability {@code begin}. */
  static double share(double begin) {
    double missed = 1 - begin;
    for (int k = 1; k < LONGEST; k++) {
      missed *= 1 - begin * (LONGEST - k) / LENGTHS;
    }
    return 1 - missed;
  }

  @Override
  public double rate() {
    return share(begin);
  }

  @Override
  public int[] hits(Rows rows, RandomKey key) {
    int[] hits = new int[rows.size()];
    int count = 0;
    long reach = Long.MIN_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      long place = place(rows, i);
      if (!follows(rows, i, place)) {
        reach = Long.MIN_VALUE;
        for (long before = place - LONGEST + 1; before < place; before++) {
          reach = Math.max(reach, end(key, idAt(rows, i, before), before));
        }
      }
      reach = Math.max(reach, end(key, rows.id(i), place));
      hits[count] = i;
      count += place < reach ? 1 : 0;
    }
    return Arrays.copyOf(hits, count);
  }

  private static long place(Rows rows, int i) {
    return rows.hasParents() ? rows.ordinals()[i] : rows.row(i);
  }

  private static boolean follows(Rows rows, int i, long place) {
    return i > 0
        && place == place(rows, i - 1) + 1
        && (!rows.hasParents() || rows.parentIndex()[i] == rows.parentIndex()[i - 1]);
  }

  private static long idAt(Rows rows, int i, long place) {
    return rows.hasParents()
        ? Rows.childId(rows.parents().id(rows.parentIndex()[i]), (int) place)
        : place;
  }

  /** Just behind the run that begins at a place, or as early as can be if none does. */
  private long end(RandomKey key, long id, long place) {
    return key.uniform(id, 0) < begin ? place + 2 + key.bounded(id, 1, LENGTHS) : Long.MIN_VALUE;
  }

  /**
   * 1 + 2 Σ of the correlations of rows k apart, k = 1 … 19, as in a long series: two rows are both
   * missed if no run that begins up to the earlier one reaches it and none that begins behind it
   * reaches the later one.
   */
  @Override
  public double clustering() {
    double missed = 1 - share(begin);
    double variance = missed * (1 - missed);
    double sum = 0;
    double bothMissed = missed;
    for (int k = 1; variance > 0 && k < LONGEST; k++) {
      bothMissed *= k == 1 ? 1 - begin : 1 - begin * (LONGEST - k + 1) / LENGTHS;
      sum += bothMissed - missed * missed;
    }
    return variance > 0 ? 1 + 2 * sum / variance : 1;
  }
}
