package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;

/** The negation of a truth value. */
final class NotNode extends UnaryNode {

  NotNode(Node argument) {
    super(argument, ValueType.BOOL);
  }

  @Override
  public Column evaluate(Frame frame) {
    BooleanColumn column = (BooleanColumn) argument.evaluate(frame);
    boolean[] out = new boolean[frame.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = !column.values()[i];
    }
    return new BooleanColumn(out, column.nulls());
  }
}
