package dev.datagen.core.validation.law;

/** The number that best parts what stands out from what does not. */
public final class OutlierThreshold {

  private static final int STEPS = 48;

  private OutlierThreshold() {}

  /**
   * The threshold at which the share of numbers beyond it tells most of the rate: the difference of
   * the two laws there, over the standard deviation of the mixture's indicator, is greatest.
   */
  public static double of(DeclaredLaw.Outlying outliers) {
    double best = Double.NaN;
    double most = 0;
    for (int i = 0; i < STEPS; i++) {
      boolean ordinary = i % 4 != 0;
      double end =
          ordinary
              ? Quantile.of(outliers.others(), 1 - StrictMath.pow(10, -8.0 * i / STEPS))
              : Quantile.of(outliers.standing(), (double) (i + 1) / (STEPS + 1));
      double information = information(outliers, end);
      if (information > most) {
        most = information;
        best = end;
      }
    }
    return best;
  }

  /** Squared difference of the laws above a threshold over the variance of being above. */
  private static double information(DeclaredLaw.Outlying outliers, double end) {
    double ordinary = 1 - outliers.others().upTo(end);
    double standing = 1 - outliers.standing().upTo(end);
    double above = (1 - outliers.rate()) * ordinary + outliers.rate() * standing;
    double difference = standing - ordinary;
    return above > 0 && above < 1 ? difference * difference / (above * (1 - above)) : 0;
  }
}
