package dev.datagen.core.validation.profile;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.validation.LongSummary;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.number.LongSum;

/** Integers, decimals and times. */
final class LongStats implements ColumnStats {

  private final ColumnType type;
  private final LongSum sum = new LongSum();
  private long count;
  private long min;
  private long max;

  private LongStats(ColumnType type, LongSummary summary) {
    this.type = type;
    this.count = summary.count();
    this.min = summary.min();
    this.max = summary.max();
  }

  static LongStats of(Observed chunk, int index, ColumnType type) {
    LongStats stats = new LongStats(type, chunk.longs(index));
    if (type.isNumeric()) {
      LongColumn column = (LongColumn) chunk.column(index);
      if (column.nulls().any()) {
        for (int i = 0; i < column.size(); i++) {
          if (!column.isNull(i)) {
            stats.sum.add(column.values()[i]);
          }
        }
      } else {
        stats.sum.add(column.values(), 0, column.size(), stats.min, stats.max);
      }
    }
    return stats;
  }

  @Override
  public void add(ColumnStats later) {
    LongStats other = (LongStats) later;
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
    return count == 0 ? null : ValueText.of(min, type);
  }

  @Override
  public String max() {
    return count == 0 ? null : ValueText.of(max, type);
  }

  @Override
  public Double mean() {
    return count == 0 || !type.isNumeric() ? null : (Double) sum.mean(type.scale());
  }
}
