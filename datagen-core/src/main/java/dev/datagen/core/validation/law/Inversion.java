package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Clamp;
import java.util.Optional;

/**
 * What part of a cell goes with an observed number where the number is a line in the one drawn:
 * what rounds to it, or is moved to it, is led back to an interval of numbers drawn, and the law
 * tells the probability of what that has in common with the cell.
 */
final class Inversion implements Assignment.Fit {

  private final Latent latent;
  private final double[] from;
  private final double[] to;

  private Inversion(Latent latent, double[] from, double[] to) {
    this.latent = latent;
    this.from = from;
    this.to = to;
  }

  /**
   * The inversion for some rows.
   *
   * @param zero what becomes of 0 in each row, before clamp and factors
   * @param one what becomes of 1
   * @param clamp what the line is clamped to
   * @param factors what the clamped number is multiplied by; null for 1
   */
  static Inversion of(
      Latent latent,
      Observation observed,
      double[] zero,
      double[] one,
      Optional<Clamp> clamp,
      double[] factors) {
    double[] from = observed.from().clone();
    double[] to = observed.to().clone();
    for (int i = 0; i < from.length; i++) {
      if (factors != null) {
        divide(from, to, i, 0, factors[i]);
      }
      if (clamp.isPresent()) {
        double min = clamp.get().min();
        double max = clamp.get().max();
        double low = from[i] <= min ? Double.NEGATIVE_INFINITY : from[i];
        double high = to[i] >= max ? Double.POSITIVE_INFINITY : to[i];
        boolean outside = from[i] > max || to[i] < min;
        from[i] = outside ? Double.NaN : low;
        to[i] = outside ? Double.NaN : high;
      }
      divide(from, to, i, zero[i], one[i] - zero[i]);
    }
    return new Inversion(latent, from, to);
  }

  /** Leads an interval back through shift + slope × number. */
  private static void divide(double[] from, double[] to, int i, double shift, double slope) {
    double low = from[i];
    double high = to[i];
    if (slope == 0) {
      boolean meets = low <= shift && high >= shift;
      from[i] = meets ? Double.NEGATIVE_INFINITY : Double.NaN;
      to[i] = meets ? Double.POSITIVE_INFINITY : Double.NaN;
    } else {
      from[i] = ((slope > 0 ? low : high) - shift) / slope;
      to[i] = ((slope > 0 ? high : low) - shift) / slope;
    }
  }

  @Override
  public double of(int cell, int row) {
    double above = cell == 0 ? Double.NEGATIVE_INFINITY : latent.end(cell - 1);
    double upTo = latent.end(cell);
    if (!(from[row] <= upTo && to[row] > above)) {
      return 0;
    }
    if (from[row] > above && to[row] <= upTo || from[row] <= above && to[row] >= upTo) {
      return 1;
    }
    double high = to[row] < upTo ? latent.law().upTo(to[row]) : latent.law().upTo(upTo);
    double low = from[row] > above ? latent.law().below(from[row]) : latent.law().upTo(above);
    return Math.max(Double.MIN_NORMAL, (high - low) / latent.shares()[cell]);
  }
}
