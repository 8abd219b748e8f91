package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.random.Elementary;
import java.util.Arrays;
import java.util.Optional;

/**
 * A law of which each row takes a part only. A value of the law that lies in its row's part stays;
 * others are drawn again, and after {@link #ATTEMPTS} are found by the inverse of the cumulative
 * distribution, which gives the same law.
 *
 * @param law the law, its clamp included
 * @param clamp its clamp, if any
 * @param tails those of the law without its clamp, if it has any
 */
record TruncatedLaw(Law law, Optional<Clamp> clamp, Optional<Tails> tails) {

  private static final int ATTEMPTS = 8;

  /** Less than this of a law is more than the inverse of a distribution can tell apart. */
  private static final double NEGLIGIBLE = 1e-11;

  /**
   * Draws a number for each row.
   *
   * @param least each row's least number; may be −∞
   * @param greatest each row's greatest number; the least is taken where it is below that
   */
  void fill(Rows rows, RandomKey key, double[] least, double[] greatest, double[] out) {
    law.fill(rows, key, out);
    int[] open = outside(all(out.length), out.length, least, greatest, out);
    for (int attempt = 1; attempt <= ATTEMPTS && open.length > 0; attempt++) {
      long[] ids = new long[open.length];
      for (int j = 0; j < ids.length; j++) {
        ids[j] = rows.id(open[j]);
      }
      double[] again = new double[ids.length];
      law.fill(Rows.picked(ids), key.derive("again").derive(Integer.toString(attempt)), again);
      for (int j = 0; j < ids.length; j++) {
        out[open[j]] = again[j];
      }
      open = outside(open, open.length, least, greatest, out);
    }
    if (open.length > 0) {
      RandomKey rest = key.derive("rest");
      for (int i : open) {
        out[i] = inside(rest.uniform(rows.id(i), 0), least[i], greatest[i]);
      }
    }
  }

  private static int[] all(int size) {
    int[] positions = new int[size];
    for (int i = 0; i < size; i++) {
      positions[i] = i;
    }
    return positions;
  }

  private static int[] outside(
      int[] rows, int size, double[] least, double[] greatest, double[] values) {
    int[] open = new int[size];
    int count = 0;
    for (int j = 0; j < size; j++) {
      int i = rows[j];
      open[count] = i;
      count += values[i] >= least[i] && values[i] <= greatest[i] ? 0 : 1;
    }
    return Arrays.copyOf(open, count);
  }

  private double inside(double share, double least, double greatest) {
    if (!(least < greatest) || tails.isEmpty()) {
      return nearest(least, greatest);
    }
    Optional<Clamp> support = law.support();
    double min = support.map(Clamp::min).orElse(Double.NEGATIVE_INFINITY);
    double max = support.map(Clamp::max).orElse(Double.POSITIVE_INFINITY);
    if (least > max || greatest < min) {
      return nearest(least, greatest);
    }
    double below = least <= min ? 0 : tails.get().below(least);
    double upTo = greatest >= max ? 1 : tails.get().upTo(greatest);
    double part = upTo - below;
    double value =
        part > NEGLIGIBLE
            ? tails.get().at(Math.min(Math.nextDown(1.0), Math.max(1e-300, below + share * part)))
            : farOut(share, Math.max(least, min), Math.min(greatest, max));
    double clamped = Math.min(max, Math.max(min, value));
    return Math.min(greatest, Math.max(least, clamped));
  }

  /** Far out the logarithm of a density is all but straight: an exponential law, cut off. */
  private double farOut(double share, double least, double greatest) {
    if (least == Double.NEGATIVE_INFINITY || greatest == Double.POSITIVE_INFINITY) {
      boolean up = greatest == Double.POSITIVE_INFINITY;
      double from = up ? least : greatest;
      double away = exponential(share, rate(from, up), Double.POSITIVE_INFINITY);
      return up ? from + away : from - away;
    }
    boolean up = !(tails.get().logDensity(greatest) > tails.get().logDensity(least));
    double from = up ? least : greatest;
    double away = exponential(share, rate(from, up), greatest - least);
    return up ? from + away : from - away;
  }

  /** By how much the logarithm of the density falls per unit from a point on. */
  private double rate(double from, boolean up) {
    double step = Math.max(Math.abs(from) * 1e-4, 1e-9);
    double at = tails.get().logDensity(from);
    return (at - tails.get().logDensity(up ? from + step : from - step)) / step;
  }

  private static double exponential(double share, double rate, double width) {
    if (rate > 0 && rate < Double.POSITIVE_INFINITY) {
      double cut = width == Double.POSITIVE_INFINITY ? 1 : 1 - Elementary.exp(-rate * width);
      double left = 1 - share * cut;
      return left > 0 ? Math.min(width, -Elementary.log(left) / rate) : width;
    }
    // no slope to be seen: all of a finite part alike
    return width == Double.POSITIVE_INFINITY ? 0 : share * width;
  }

  private double nearest(double least, double greatest) {
    double own = clamp.map(c -> c.apply(least)).orElse(least);
    double finite = Double.isInfinite(own) ? greatest : own;
    return Math.max(least, Math.min(greatest, finite));
  }
}
