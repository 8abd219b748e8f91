package dev.datagen.core.validation.law;

/**
 * What part of a cell goes with an observed number: the cell's image is an interval, and so is what
 * rounds to the number. The cell's probability is taken to be spread evenly over its image.
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
    double one = images[latent.low()[cell]][row];
    double other = images[latent.high()[cell]][row];
    double least = Math.min(one, other);
    double greatest = Math.max(one, other);
    double from = observed.from()[row];
    double to = observed.to()[row];
    if (!(from <= greatest && to >= least)) {
      return 0;
    }
    double width = greatest - least;
    double common = Math.min(to, greatest) - Math.max(from, least);
    return !(width > 0) || common >= width ? 1 : Math.max(common / width, Double.MIN_NORMAL);
  }
}
