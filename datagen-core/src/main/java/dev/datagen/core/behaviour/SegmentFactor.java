package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.core.evaluate.KeyHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A factor by the segment of an entity's row; 1 for a segment that is not named. */
public final class SegmentFactor implements EntityFactor {

  private final int column;
  private final Segments segments;
  private final double[] bySegment;
  private final String describe;

  /**
   * @param column index of the entity's segment column
   * @param type that column's type
   * @param factors segment → factor
   * @param describe the factor in words
   */
  public SegmentFactor(int column, ColumnType type, Map<String, Double> factors, String describe) {
    List<String> names = new ArrayList<>(factors.keySet());
    this.column = column;
    this.segments = Segments.of(names, type);
    this.bySegment = names.stream().mapToDouble(factors::get).toArray();
    this.describe = describe;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public boolean ages() {
    return false;
  }

  @Override
  public void multiply(Column values, Moments moments, double[] factors) {
    int[] found = segments.of(values);
    for (int i = 0; i < factors.length; i++) {
      if (found[i] >= 0) {
        factors[i] *= bySegment[found[i]];
      }
    }
  }

  @Override
  public long[] groups(Column values, Moments moments) {
    return KeyHash.of(List.of(values), values.size());
  }

  @Override
  public String label(long group, Column values, int position) {
    return String.valueOf(values.value(position));
  }

  @Override
  public String describe() {
    return describe;
  }
}
