package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;

/** Whether a value is null, not finite or cannot be computed. */
final class IsNullNode extends UnaryNode {

  IsNullNode(Node argument) {
    super(argument, ValueType.BOOL);
  }

  @Override
  public Column evaluate(Frame frame) {
    return BooleanColumn.of(CoalesceNode.absent(argument.evaluate(frame.lenient())));
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
