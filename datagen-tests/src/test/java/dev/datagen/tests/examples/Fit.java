package dev.datagen.tests.examples;

import java.sql.SQLException;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** How well what was counted fits what was declared. */
final class Fit {

  /** Below this a fit is refused: with fixed seeds a fair sample stays above it for good. */
  static final double LEVEL = 0.001;

  private Fit() {}

  /**
   * The chi-square test's p-value of counts against weights.
   *
   * @param sql a query of (position from 0, count)
   */
  static double pValue(ExampleTables tables, String sql, double... weights) throws SQLException {
    long[] observed = new long[weights.length];
    long total = 0;
    for (List<Object> row : tables.rows(sql)) {
      long count = ((Number) row.get(1)).longValue();
      observed[((Number) row.get(0)).intValue()] = count;
      total += count;
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] expected = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      expected[i] = weights[i] * total / sum;
    }
    return new ChiSquareTest().chiSquareTest(expected, observed);
  }

  /** A query of (position of the value, count) of a column, for {@link #pValue}. */
  static String counts(String table, String column, String... values) {
    return "SELECT list_position(['%s'], %s) - 1, count(*) FROM \"%s\" GROUP BY 1"
        .formatted(String.join("', '", values), column, table);
  }
}
