package dev.datagen.core.validation.law;

/**
 * What part of a cell goes with an observed number where the number is any monotonic function of
 * the one drawn: between the two ends of a cell the function is taken for a line.
 */
final class Overlap implements Assignment.Fit {

  private final double[][] images;
  private final Latent latent;
  private final Observation observed;

  Overlap(double[][] images, Latent latent, Observation observed) {
    this.images = images;
    this.latent = latent;
    this.observed = observed;
  }

  @Override
  public double of(int cell, int row) {
    int lowPoint = latent.low()[cell];
    int highPoint = latent.high()[cell];
    double one = images[lowPoint][row];
    double other = images[highPoint][row];
    double from = observed.from()[row];
    double to = observed.to()[row];
    if (!(from <= Math.max(one, other) && to >= Math.min(one, other))) {
      return 0;
    }
    if (one == other || from <= Math.min(one, other) && to >= Math.max(one, other)) {
      return 1;
    }
    double low = latent.points()[lowPoint];
    double slope = (latent.points()[highPoint] - low) / (other - one);
    double first = low + ((slope > 0 ? from : to) - one) * slope;
    double last = low + ((slope > 0 ? to : from) - one) * slope;
    double high = latent.points()[highPoint];
    double below = first > low ? latent.below(cell, first) : latent.upToLow(cell);
    double upTo = last < high ? latent.upTo(cell, last) : latent.upToHigh(cell);
    return Math.max(Double.MIN_NORMAL, (upTo - below) / latent.shares()[cell]);
  }
}
