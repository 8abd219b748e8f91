package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;

/**
 * A column of the row, or a variable.
 *
 * @param slot its number in the frame
 * @param type type of the values there
 * @param unique whether no value occurs twice
 */
record InputNode(int slot, ValueType type, boolean unique) implements Node {

  @Override
  public Column evaluate(Frame frame) {
    return frame.column(slot);
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
