package dev.datagen.plugins.modifier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * A modifier that calculates with real numbers: it takes integers, floats and decimals by their
 * value and gives floats, which the engine casts and rounds to the column's type. Nulls stay.
 */
public abstract class RealModifier implements Modifier {

  private final ColumnType input;

  /**
   * @throws dev.datagen.api.option.InvalidArgument if the values are no numbers
   */
  protected RealModifier(String id, ModifierContext context) {
    this.input = ModifierTypes.requireNumber(id, context);
  }

  @Override
  public final ColumnType output() {
    return ColumnType.FLOAT;
  }

  @Override
  public final Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    double[] values = Numbers.copy(column, input);
    change(values, rows, key, inputs);
    return new DoubleColumn(values, column.nulls());
  }

  /** Changes the values in place; those at null positions do not matter. */
  protected abstract void change(double[] values, Rows rows, RandomKey key, Inputs inputs);
}
