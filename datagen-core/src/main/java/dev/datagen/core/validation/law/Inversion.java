package dev.datagen.core.validation.law;

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
   * @param shift what becomes of 0 in each row
   * @param slope by how much it grows with the number drawn
   */
  static Inversion of(Latent latent, Observation observed, double[] shift, double[] slope) {
    double[] from = observed.from().clone();
    double[] to = observed.to().clone();
    for (int i = 0; i < from.length; i++) {
      divide(from, to, i, shift[i], slope[i]);
    }
    return new Inversion(latent, from, to);
  }

  /** Leads an interval back through shift + slope × number. */
  static void divide(double[] from, double[] to, int i, double shift, double slope) {
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

  /** The first cell that ends at the lower end of the row's interval or behind it. */
  @Override
  public int first(int row) {
    return latent.cell(from[row]);
  }

  @Override
  public int last(int row, int first, int cells) {
    int last = first;
    while (last < cells - 1 && to[row] > latent.end(last)) {
      last++;
    }
    return last;
  }

  /** Of several cells only the outer ones go with the interval in part. */
  @Override
  public double weigh(int row, int first, int last, double[] probabilities, double[] weights) {
    weights[first] = probabilities[first] * of(first, row);
    double total = weights[first];
    for (int cell = first + 1; cell < last; cell++) {
      weights[cell] = probabilities[cell];
      total += probabilities[cell];
    }
    if (first < last) {
      weights[last] = probabilities[last] * of(last, row);
      total += weights[last];
    }
    return total;
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
    double high = to[row] < upTo ? latent.upTo(cell, to[row]) : latent.upTo(cell);
    double low =
        from[row] > above ? latent.below(cell, from[row]) : cell == 0 ? 0 : latent.upTo(cell - 1);
    return Math.max(Double.MIN_NORMAL, (high - low) / latent.shares()[cell]);
  }
}
