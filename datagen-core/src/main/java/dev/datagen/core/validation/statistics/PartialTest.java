package dev.datagen.core.validation.statistics;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Whether a number of known variance differs between the groups of one factor, whatever other
 * factors do: by how much the sum of squares that all factors explain (additive effects, least
 * squares) exceeds what the others explain alone, over the variance, is chi-squared.
 */
public final class PartialTest {

  private static final double NEGLIGIBLE = 1e-9;

  /**
   * Rows of one combination of groups.
   *
   * @param groups the group of each factor, from 0
   * @param count how many rows
   * @param sum of their deviations from what is expected
   */
  public record Cell(int[] groups, long count, double sum) {}

  /** What a model explains. */
  private record Fit(double squares, int rank) {}

  private PartialTest() {}

  /**
   * The test of one factor; null if it cannot be told from the others.
   *
   * @param sizes number of groups of each factor
   * @param factor which factor is tested
   * @param variance the variance of the number in a single row
   */
  public static Outcome of(List<Cell> cells, int[] sizes, int factor, double variance) {
    Fit full = fit(cells, sizes, -1);
    Fit others = fit(cells, sizes, factor);
    int freedom = full.rank - others.rank;
    if (freedom < 1) {
      return null;
    }
    double statistic = Math.max(0, (full.squares - others.squares) / variance);
    return new Outcome(
        "chi-squared beside the other factors, " + freedom + " degrees of freedom",
        statistic,
        Distributions.chiSquaredTail(statistic, freedom),
        Outcome.Scale.CHI_SQUARED,
        freedom);
  }

  private static Fit fit(List<Cell> cells, int[] sizes, int without) {
    int[] starts = new int[sizes.length];
    int size = 1;
    for (int f = 0; f < sizes.length; f++) {
      starts[f] = f == without ? -1 : size;
      size += f == without ? 0 : sizes[f];
    }
    double[][] products = new double[size][size];
    double[] sums = new double[size];
    int[] columns = new int[sizes.length + 1];
    for (Cell cell : cells) {
      int used = 1;
      for (int f = 0; f < sizes.length; f++) {
        if (starts[f] >= 0) {
          columns[used++] = starts[f] + cell.groups()[f];
        }
      }
      for (int i = 0; i < used; i++) {
        sums[columns[i]] += cell.sum();
        for (int j = 0; j < used; j++) {
          products[columns[i]][columns[j]] += cell.count();
        }
      }
    }
    return solve(products, sums);
  }

  private static Fit solve(double[][] products, double[] sums) {
    EigenDecomposition parts = new EigenDecomposition(new Array2DRowRealMatrix(products));
    RealVector target = new ArrayRealVector(sums);
    double greatest = parts.getRealEigenvalue(0);
    double squares = 0;
    int rank = 0;
    for (int k = 0; k < sums.length; k++) {
      double value = parts.getRealEigenvalue(k);
      if (value > NEGLIGIBLE * greatest) {
        double along = parts.getEigenvector(k).dotProduct(target);
        squares += along * along / value;
        rank++;
      }
    }
    return new Fit(squares, rank);
  }
}
