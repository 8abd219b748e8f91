package dev.datagen.sink.parquet.page;

import dev.datagen.api.column.DoubleColumn;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.column.statistics.Statistics;

/** Doubles, plain. */
final class DoubleValues implements ValuesEncoder<DoubleColumn> {

  @Override
  public Class<DoubleColumn> columnClass() {
    return DoubleColumn.class;
  }

  @Override
  public Encoding encode(
      DoubleColumn column, int present, Statistics<?> statistics, Scratch scratch) {
    double[] values =
        present == column.size()
            ? column.values()
            : scratch.present(column.values(), column.nulls());
    note(values, present, (DoubleStatistics) statistics);
    scratch.page.putDoubles(values, present);
    return Encoding.PLAIN;
  }

  /** NaN has no place in an order, and a zero bound stands for both zeros (parquet.thrift). */
  private static void note(double[] values, int count, DoubleStatistics statistics) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    boolean nan = false;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      min = value < min ? value : min;
      max = value > max ? value : max;
      nan |= value != value;
    }
    if (!nan) {
      statistics.setMinMax(min == 0 ? -0.0 : min, max == 0 ? 0.0 : max);
    }
  }
}
