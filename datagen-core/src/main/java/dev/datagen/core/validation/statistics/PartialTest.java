package dev.datagen.core.validation.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Whether a number of known variance differs between the groups of one factor, whatever other
 * factors do: by how much the sum of squares that all factors explain (additive effects, least
 * squares) exceeds what the others explain alone, over the variance, is chi-squared.
 *
 * <p>Others may do anything from group to group, unless that could explain nearly all that the
 * factor itself does, as the fine steps of a trend explain a season; then they may only be stronger
 * or weaker than declared (a multiple of their declared size); and if even that could, they are
 * left out. The design alone decides that, never the numbers, so the test stays exact.
 */
public final class PartialTest {

  private static final double NEGLIGIBLE = 1e-9;

  /** So much of the factor's own variance must be left beside the others. */
  private static final double LEAST_LEFT = 0.3;

  /**
   * Rows of one combination of groups.
   *
   * @param groups the group of each factor, from 0
   * @param weight how many rows, or their inverse variance
   * @param sum of their deviations from what is expected, weighted likewise
   */
  public record Cell(int[] groups, double weight, double sum) {}

  /** What others may do. */
  private enum Freedom {
    ANYTHING,
    MULTIPLES,
    NOTHING
  }

  /** What a model explains. */
  private record Fit(double squares, int rank) {}

  private final List<Cell> cells;
  private final double[][] sizes;
  private final int factor;

  private PartialTest(List<Cell> cells, double[][] sizes, int factor) {
    this.cells = cells;
    this.sizes = sizes;
    this.factor = factor;
  }

  /**
   * The test of one factor; null if it cannot be told from the others.
   *
   * @param sizes for each factor how much it is declared to do in each of its groups
   * @param factor which factor is tested
   * @param variance the variance of the number for a weight of 1
   */
  public static Outcome of(List<Cell> cells, double[][] sizes, int factor, double variance) {
    return new PartialTest(cells, sizes, factor).test(variance);
  }

  private Outcome test(double variance) {
    Freedom freedom = freedom();
    Fit full = fit(cells, freedom, true);
    Fit others = fit(cells, freedom, false);
    int degrees = full.rank - others.rank;
    if (degrees < 1) {
      return null;
    }
    double statistic = Math.max(0, (full.squares - others.squares) / variance);
    String beside = sizes.length > 1 ? "chi-squared beside the other factors, " : "chi-squared, ";
    return new Outcome(
        beside + degrees + (degrees == 1 ? " degree" : " degrees") + " of freedom",
        statistic,
        Distributions.chiSquaredTail(statistic, degrees),
        Outcome.Scale.CHI_SQUARED,
        degrees);
  }

  /** The greatest freedom of the others that leaves enough of the factor's own variance. */
  private Freedom freedom() {
    double squares = 0;
    double[] own = sizes[factor];
    Cell[] declared = new Cell[cells.size()];
    for (int i = 0; i < declared.length; i++) {
      Cell cell = cells.get(i);
      double size = own[cell.groups()[factor]];
      squares += cell.weight() * size * size;
      declared[i] = new Cell(cell.groups(), cell.weight(), cell.weight() * size);
    }
    List<Cell> all = List.of(declared);
    double alone = squares - fit(all, Freedom.NOTHING, false).squares;
    if (alone <= NEGLIGIBLE * squares) {
      return Freedom.ANYTHING;
    }
    for (Freedom freedom : List.of(Freedom.ANYTHING, Freedom.MULTIPLES)) {
      if (squares - fit(all, freedom, false).squares >= LEAST_LEFT * alone) {
        return freedom;
      }
    }
    return Freedom.NOTHING;
  }

  /** Fits a constant, the others, and the groups of the factor if it is included. */
  private Fit fit(List<Cell> numbers, Freedom freedom, boolean included) {
    int[] starts = new int[sizes.length];
    int size = 1;
    for (int f = 0; f < sizes.length; f++) {
      int columns =
          f == factor
              ? included ? sizes[f].length : 0
              : switch (freedom) {
                case ANYTHING -> sizes[f].length;
                case MULTIPLES -> 1;
                case NOTHING -> 0;
              };
      starts[f] = columns == 0 ? -1 : size;
      size += columns;
    }
    double[][] products = new double[size][size];
    double[] sums = new double[size];
    int[] columns = new int[sizes.length + 1];
    double[] entries = new double[sizes.length + 1];
    Arrays.fill(entries, 1);
    for (Cell cell : numbers) {
      int used = 1;
      for (int f = 0; f < sizes.length; f++) {
        if (starts[f] >= 0) {
          boolean grouped = f == factor || freedom == Freedom.ANYTHING;
          columns[used] = starts[f] + (grouped ? cell.groups()[f] : 0);
          entries[used++] = grouped ? 1 : sizes[f][cell.groups()[f]];
        }
      }
      for (int i = 0; i < used; i++) {
        sums[columns[i]] += entries[i] * cell.sum();
        for (int j = 0; j < used; j++) {
          products[columns[i]][columns[j]] += entries[i] * entries[j] * cell.weight();
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
