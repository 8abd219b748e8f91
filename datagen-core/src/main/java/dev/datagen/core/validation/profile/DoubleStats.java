package dev.datagen.core.validation.profile;

import dev.datagen.api.column.DoubleColumn;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.validation.DoubleSummary;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.number.ExactSum;

/** Doubles; what is no finite number is left out of the mean. */
final class DoubleStats implements ColumnStats {

  private final ExactSum sum = new ExactSum();
  private long count;
  private double min;
  private double max;

  private DoubleStats(DoubleSummary summary) {
    this.count = summary.count();
    this.min = summary.min();
    this.max = summary.max();
  }

  static DoubleStats of(Observed chunk, int index) {
    DoubleStats stats = new DoubleStats(chunk.doubles(index));
    DoubleColumn column = (DoubleColumn) chunk.column(index);
    double[] values = column.values();
    int size = values.length;
    if (column.nulls().any()) {
      values = new double[size];
      size = 0;
      for (int i = 0; i < column.size(); i++) {
        if (!column.isNull(i)) {
          values[size++] = column.values()[i];
        }
      }
    }
    stats.sum.add(values, 0, size);
    return stats;
  }

  @Override
  public void add(ColumnStats later) {
    DoubleStats other = (DoubleStats) later;
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    sum.add(other.sum);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public String min() {
    return min <= max ? ValueText.of(min) : null;
  }

  @Override
  public String max() {
    return min <= max ? ValueText.of(max) : null;
  }

  @Override
  public Double mean() {
    return sum.count() == 0 ? null : (Double) sum.mean();
  }
}
