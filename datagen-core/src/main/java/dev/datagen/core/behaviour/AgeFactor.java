package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Nulls;

/**
 * A factor by the age of an entity's row.
 *
 * @param column index of the entity's column that holds when it came to be
 * @param type that column's type
 * @param curve factor by age
 * @param describe the factor in words
 */
public record AgeFactor(int column, ColumnType type, AgeCurve curve, String describe)
    implements EntityFactor {

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
}
