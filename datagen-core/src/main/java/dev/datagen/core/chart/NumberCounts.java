package dev.datagen.core.chart;

import java.util.Arrays;

/**
 * Numbers counted in at most {@value #MOST} bins whose width is a power of two, as narrow as the
 * least and greatest number allow: so the counts do not depend on the order in which parts are put
 * together. Not thread safe.
 */
final class NumberCounts {

  static final int MOST = 512;

  private static final int NARROWEST = -60;

  private long[] counts = new long[0];
  private long first;
  private int exponent;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** The counts of some numbers, nulls and what is not finite left out beforehand. */
  static NumberCounts of(double[] values, int size) {
    NumberCounts made = new NumberCounts();
    for (int i = 0; i < size; i++) {
      made.min = Math.min(made.min, values[i]);
      made.max = Math.max(made.max, values[i]);
    }
    if (size > 0) {
      made.layOut();
      double width = made.width();
      for (int i = 0; i < size; i++) {
        made.counts[(int) ((long) Math.floor(values[i] / width) - made.first)]++;
      }
    }
    return made;
  }

  /** Adds what another part counted. */
  void add(NumberCounts other) {
    if (other.isEmpty()) {
      return;
    }
    NumberCounts before = new NumberCounts();
    before.counts = counts;
    before.first = first;
    before.exponent = exponent;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    layOut();
    fold(before);
    fold(other);
  }

  private void layOut() {
    double reach = Math.max(Math.abs(min), Math.abs(max));
    exponent = Math.max(NARROWEST, Math.getExponent(Math.max(reach * 0x1p-52, 0x1p-60)));
    while (bins() > MOST) {
      exponent++;
    }
    first = (long) Math.floor(min / width());
    counts = new long[(int) bins()];
  }

  private double bins() {
    return Math.floor(max / width()) - Math.floor(min / width()) + 1;
  }

  private void fold(NumberCounts part) {
    for (int i = 0; i < part.counts.length; i++) {
      if (part.counts[i] != 0) {
        long bin = part.first + i >> Math.min(62, exponent - part.exponent);
        counts[(int) (bin - first)] += part.counts[i];
      }
    }
  }

  boolean isEmpty() {
    return counts.length == 0;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double width() {
    return Math.scalb(1.0, exponent);
  }

  /** Lower end of bin {@code i}. */
  double start(int i) {
    return (first + i) * width();
  }

  /** The counts, bin by bin. */
  long[] counts() {
    return counts;
  }

  long total() {
    return Arrays.stream(counts).sum();
  }
}
