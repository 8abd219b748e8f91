package dev.datagen.core.validation.profile;

import dev.datagen.api.column.BooleanColumn;

/** Truth values; their mean is the share of true ones. */
final class BooleanStats implements ColumnStats {

  private long count;
  private long truths;

  static BooleanStats of(BooleanColumn column) {
    BooleanStats stats = new BooleanStats();
    boolean[] values = column.values();
    int truths = 0;
    if (column.nulls().any()) {
      for (int i = 0; i < values.length; i++) {
        truths += values[i] && !column.isNull(i) ? 1 : 0;
      }
      stats.count = values.length - column.nulls().count(values.length);
    } else {
      for (boolean value : values) {
        truths += value ? 1 : 0;
      }
      stats.count = values.length;
    }
    stats.truths = truths;
    return stats;
  }

  @Override
  public void add(ColumnStats later) {
    count += ((BooleanStats) later).count;
    truths += ((BooleanStats) later).truths;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public String min() {
    return count == 0 ? null : String.valueOf(truths == count);
  }

  @Override
  public String max() {
    return count == 0 ? null : String.valueOf(truths > 0);
  }

  @Override
  public Double mean() {
    return count == 0 ? null : (Double) ((double) truths / count);
  }
}
