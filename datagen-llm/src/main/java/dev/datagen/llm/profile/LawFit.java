package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Finds the law that numbers follow best: parameters by maximum likelihood (gamma: by moments), of
 * the laws the one with the least Kolmogorov-Smirnov distance; the simpler one where two are close.
 */
final class LawFit {

  /** A law is only left for one that is nearer by this much. */
  private static final double CLOSE = 0.01;

  private static final int MOST_COUNTED = 200;

  /**
   * A law, its distance from the numbers, and how a schema writes it.
   *
   * @param distance the greatest difference of the cumulative shares, 0 to 1
   */
  record Law(ObjectNode generator, double distance) {}

  private final double[] sorted;
  private final boolean whole;
  private final boolean few;
  private final Bounds bounds;
  private final List<Law> laws = new ArrayList<>();

  private LawFit(double[] sorted, boolean whole, int minCount) {
    this.sorted = sorted;
    this.whole = whole;
    this.few = sorted.length < minCount;
    this.bounds = Bounds.of(sorted, minCount);
  }

  /**
   * The law of numbers.
   *
   * @param sorted ascending, at least one
   */
  static Law of(double[] sorted, ColumnType type, int minCount) {
    return new LawFit(sorted, type.equals(ColumnType.INT), minCount).best();
  }

  private Law best() {
    if (few) {
      return ofFew();
    }
    double mean = StatUtils.mean(sorted);
    double deviation = Math.sqrt(StatUtils.populationVariance(sorted, mean));
    double low = bounds.low();
    double high = bounds.high();
    if (deviation == 0 || low == high) {
      double only = Generators.round(mean);
      return new Law(Generators.law("uniform", only, only, "low", only, "high", only), 0);
    }
    double width = high - low + (whole ? 1 : 0);
    add(x -> (x - low + (whole ? 1 : 0)) / width, "uniform", "low", low, "high", high);
    add(
        new NormalDistribution(mean, deviation)::cumulativeProbability,
        "normal",
        "mean",
        mean,
        "std",
        deviation);
    if (sorted[0] >= 0 && mean > 0) {
      positive(mean, deviation);
    }
    Law best = laws.get(0);
    for (Law law : laws) {
      if (law.distance() < best.distance() - CLOSE) {
        best = law;
      }
    }
    return best;
  }

  /** Of fewer rows than may be told apart nothing is told but about where they lie. */
  private Law ofFew() {
    double low = bounds.low();
    double high = bounds.high() > low ? bounds.high() : low + Math.max(1, Math.abs(low) / 10);
    return new Law(Generators.law("uniform", low, high, "low", low, "high", high), 0);
  }

  private void positive(double mean, double deviation) {
    if (whole && mean < MOST_COUNTED) {
      PoissonDistribution poisson = new PoissonDistribution(mean);
      add(x -> poisson.cumulativeProbability((int) Math.floor(x)), "poisson", "lambda", mean);
    }
    add(
        new ExponentialDistribution(null, mean)::cumulativeProbability,
        "exponential",
        "mean",
        mean);
    if (sorted[0] > 0) {
      double[] logs = new double[sorted.length];
      for (int i = 0; i < logs.length; i++) {
        logs[i] = Math.log(sorted[i]);
      }
      double mu = StatUtils.mean(logs);
      double sigma = Math.sqrt(StatUtils.populationVariance(logs, mu));
      if (sigma > 0) {
        add(
            new LogNormalDistribution(null, mu, sigma)::cumulativeProbability,
            "lognormal",
            "mean",
            mu,
            "sigma",
            sigma);
      }
      double shape = mean * mean / (deviation * deviation);
      double scale = mean / shape;
      add(
          new GammaDistribution(null, shape, scale)::cumulativeProbability,
          "gamma",
          "shape",
          shape,
          "scale",
          scale);
    }
  }

  private void add(DoubleUnaryOperator cumulative, String type, Object... parameters) {
    Object[] rounded = parameters.clone();
    for (int i = 1; i < rounded.length; i += 2) {
      rounded[i] = Generators.round((Double) rounded[i]);
    }
    ObjectNode generator = Generators.law(type, bounds.low(), bounds.high(), rounded);
    laws.add(
        new Law(generator, distance(cumulative, type.equals("poisson") || type.equals("uniform"))));
  }

  /**
   * The distance, at the ends of runs of equal numbers.
   *
   * @param discrete whether the law itself steps at whole numbers
   */
  private double distance(DoubleUnaryOperator cumulative, boolean discrete) {
    double greatest = 0;
    int n = sorted.length;
    double before = whole && !discrete ? 0.5 : 0;
    for (int i = 0; i < n; i++) {
      if (i == n - 1 || sorted[i] != sorted[i + 1]) {
        double expected = Math.max(0, Math.min(1, cumulative.applyAsDouble(sorted[i] + before)));
        greatest = Math.max(greatest, Math.abs((i + 1.0) / n - expected));
      }
    }
    return greatest;
  }
}
