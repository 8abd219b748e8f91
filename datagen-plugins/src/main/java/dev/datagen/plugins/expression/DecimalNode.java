package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;

/**
 * A decimal column as doubles: the unscaled value divided by 10^scale.
 *
 * @param slot its number in the frame
 * @param scale digits behind the point
 * @param unscaledUnique whether no unscaled value occurs twice
 */
record DecimalNode(int slot, int scale, boolean unscaledUnique) implements Node {

  @Override
  public ValueType type() {
    return ValueType.FLOAT;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn unscaled = (LongColumn) frame.column(slot);
    double divisor = 1;
    for (int digit = 0; digit < scale; digit++) {
      divisor *= 10;
    }
    double[] values = new double[unscaled.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unscaled.values()[i] / divisor;
    }
    return new DoubleColumn(values, unscaled.nulls());
  }

  @Override
  public boolean mayBeNull() {
    return false;
  }

  @Override
  public boolean partial() {
    return false;
  }
}
