package dev.datagen.core.validation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Whether counts of cells fit where each row had probabilities of its own: the quadratic form of
 * the deviations with the inverse of their covariance, diag(Σ p) − Σ p pᵀ over the rows, is
 * chi-squared. Cells of which fewer than ten are expected are pooled.
 */
public final class CovarianceTest {

  private static final double LEAST_EXPECTED = 10;
  private static final double NEGLIGIBLE = 1e-9;

  private CovarianceTest() {}

  /**
   * The test; null where there are too few rows to tell anything.
   *
   * @param counts how many rows fell into each cell
   * @param expected Σ p of each cell
   * @param products Σ p pᵀ
   */
  public static Outcome of(long[] counts, double[] expected, double[][] products) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && expected[i] <= 0) {
        return new Outcome("values that cannot occur", 0, 0, Outcome.Scale.PROBABILITY, 0);
      }
    }
    int[] pool = pools(expected);
    int cells = Arrays.stream(pool).max().orElse(-1) + 1;
    if (cells < 2) {
      return null;
    }
    double[] deviations = new double[cells];
    double[][] covariance = new double[cells][cells];
    for (int i = 0; i < counts.length; i++) {
      deviations[pool[i]] += counts[i] - expected[i];
      covariance[pool[i]][pool[i]] += expected[i];
      for (int j = 0; j < counts.length; j++) {
        covariance[pool[i]][pool[j]] -= products[i][j];
      }
    }
    return quadratic(deviations, covariance);
  }

  private static Outcome quadratic(double[] deviations, double[][] covariance) {
    RealMatrix matrix = new Array2DRowRealMatrix(covariance);
    EigenDecomposition parts = new EigenDecomposition(matrix);
    double greatest = Arrays.stream(parts.getRealEigenvalues()).max().orElse(0);
    double statistic = 0;
    int freedom = 0;
    for (int k = 0; k < deviations.length; k++) {
      double value = parts.getRealEigenvalue(k);
      if (value > NEGLIGIBLE * greatest) {
        double along = parts.getEigenvector(k).dotProduct(new ArrayRealVector(deviations));
        statistic += along * along / value;
        freedom++;
      }
    }
    return freedom == 0
        ? null
        : new Outcome(
            "chi-squared with the rows' own probabilities, " + freedom + " degrees of freedom",
            statistic,
            Distributions.chiSquaredTail(statistic, freedom),
            Outcome.Scale.CHI_SQUARED,
            freedom);
  }

  /** The pool of each cell, smallest expected first. */
  private static int[] pools(double[] expected) {
    Integer[] order =
        IntStream.range(0, expected.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> expected[i]))
            .toArray(Integer[]::new);
    int[] pool = new int[expected.length];
    int current = 0;
    double open = 0;
    for (int i : order) {
      pool[i] = current;
      open += expected[i];
      if (open >= LEAST_EXPECTED) {
        current++;
        open = 0;
      }
    }
    if (open > 0 && current > 0) {
      for (int i = 0; i < pool.length; i++) {
        pool[i] = Math.min(pool[i], current - 1);
      }
    }
    return pool;
  }
}
