package dev.datagen.core.validation.profile;

import dev.datagen.api.column.BooleanColumn;

/** Truth values; their mean is the share of true ones. */
final class BooleanStats implements ColumnStats {

  private long count;
  private long truths;

  static BooleanStats of(BooleanColumn column) {
    BooleanStats stats = new BooleanStats();
    boolean[] values = column.values();
    boolean any = column.nulls().any();
    for (int i = 0; i < values.length; i++) {
      if (!any || !column.isNull(i)) {
        stats.count++;
        stats.truths += values[i] ? 1 : 0;
      }
    }
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
