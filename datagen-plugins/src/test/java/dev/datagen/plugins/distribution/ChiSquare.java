package dev.datagen.plugins.distribution;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;

/** Pearson's test, neighbouring bins with few values expected taken together. */
public final class ChiSquare {

  private static final double FEWEST = 10;

  private ChiSquare() {}

  /** The p-value of integers drawn from a law. */
  public static double pValue(double[] sample, IntegerDistribution law) {
    int from = law.inverseCumulativeProbability(1e-9);
    int to = law.inverseCumulativeProbability(1 - 1e-9);
    long[] observed = new long[to - from + 1];
    double[] probabilities = new double[observed.length];
    for (double value : sample) {
      observed[(int) Math.max(0, Math.min(to - from, value - from))]++;
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = law.probability(from + i);
    }
    return pValue(observed, probabilities);
  }

  /** The p-value of counts against probabilities (which are normalised here). */
  public static double pValue(long[] observed, double[] probabilities) {
    double count = 0;
    double mass = 0;
    for (int i = 0; i < observed.length; i++) {
      if (probabilities[i] == 0 && observed[i] > 0) {
        return 0;
      }
      count += observed[i];
      mass += probabilities[i];
    }
    List<double[]> bins = new ArrayList<>();
    double seen = 0;
    double expected = 0;
    for (int i = 0; i < observed.length; i++) {
      seen += observed[i];
      expected += probabilities[i] * count / mass;
      if (expected >= FEWEST) {
        bins.add(new double[] {seen, expected});
        seen = 0;
        expected = 0;
      }
    }
    if (bins.isEmpty()) {
      throw new IllegalArgumentException("too few values for a test");
    }
    bins.get(bins.size() - 1)[0] += seen;
    bins.get(bins.size() - 1)[1] += expected;
    double statistic = 0;
    for (double[] bin : bins) {
      statistic += (bin[0] - bin[1]) * (bin[0] - bin[1]) / bin[1];
    }
    return bins.size() == 1
        ? 1
        : 1 - new ChiSquaredDistribution(bins.size() - 1).cumulativeProbability(statistic);
  }
}
