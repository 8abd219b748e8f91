package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Nulls;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;

/**
 * A factor by the age of an entity's row.
 *
 * @param column index of the entity's column that holds when it came to be
 * @param type that column's type
 * @param curve factor by age
 * @param bands the ages that are looked at together
 * @param describe the factor in words
 */
public record AgeFactor(
    int column, ColumnType type, AgeCurve curve, AgeBands bands, String describe)
    implements EntityFactor {

  private static final long UNKNOWN = -1;

  /** A factor by a declared curve. */
  public static AgeFactor of(
      int column, ColumnType type, CurveSpec curve, TimeUnit unit, String describe) {
    AgeCurve factors = AgeCurve.of(curve, unit);
    return new AgeFactor(column, type, factors, AgeBands.of(curve, unit), describe);
  }

  @Override
  public boolean ages() {
    return true;
  }

  @Override
  public void multiply(Column values, Moments moments, double[] factors) {
    Moments created = Moments.of(values, type);
    Nulls unknown = created.nulls().or(moments.nulls());
    for (int i = 0; i < factors.length; i++) {
      if (!unknown.isNull(i)) {
        factors[i] *= curve.at(created.micros()[i], moments.micros()[i]);
      }
    }
  }

  @Override
  public long[] groups(Column values, Moments moments) {
    Moments created = Moments.of(values, type);
    Nulls unknown = created.nulls().or(moments.nulls());
    long[] groups = new long[created.micros().length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = unknown.isNull(i) ? UNKNOWN : bands.of(created.micros()[i], moments.micros()[i]);
    }
    return groups;
  }

  @Override
  public String label(long group, Column values, int position) {
    return group == UNKNOWN ? "of unknown age" : bands.name(group);
  }
}
