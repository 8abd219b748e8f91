package dev.datagen.llm.profile;

import java.util.Optional;

/** Finds out whether some rows are referred to far more often than others. */
final class Popularity {

  private static final double EVEN = 3;
  private static final int LEAST_TARGETS = 5;

  private Popularity() {}

  /**
   * The exponent by which popularity falls with rank, from the slope of log times over log rank;
   * empty where the times differ no more than by chance.
   *
   * @param times how often each is referred to, the most popular first
   */
  static Optional<Double> alpha(long[] times) {
    if (times.length < LEAST_TARGETS) {
      return Optional.empty();
    }
    double mean = 0;
    for (long time : times) {
      mean += (double) time / times.length;
    }
    double dispersion = 0;
    for (long time : times) {
      dispersion += (time - mean) * (time - mean) / mean / times.length;
    }
    if (dispersion < EVEN) {
      return Optional.empty();
    }
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    double weights = 0;
    for (int rank = 1; rank <= times.length; rank++) {
      double x = Math.log(rank);
      double y = Math.log(times[rank - 1]);
      double weight = 1.0 / rank;
      weights += weight;
      sumX += weight * x;
      sumY += weight * y;
      sumXx += weight * x * x;
      sumXy += weight * x * y;
    }
    double slope = (weights * sumXy - sumX * sumY) / (weights * sumXx - sumX * sumX);
    double alpha = Math.round(-slope * 100) / 100.0;
    return alpha < 0.1 ? Optional.empty() : Optional.of(Math.min(3, alpha));
  }
}
