package dev.datagen.core.validation.profile;

import dev.datagen.core.validation.Observed;

/** Truth values; their mean is the share of true ones. */
final class BooleanStats implements ColumnStats {

  private long count;
  private long truths;

  static BooleanStats of(Observed chunk, int index) {
    BooleanStats stats = new BooleanStats();
    stats.count = chunk.values(index);
    stats.truths = chunk.truths(index);
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
