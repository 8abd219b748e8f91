package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.problem.RowError;

/** Computes at planning what reads no row. */
final class Folding {

  private Folding() {}

  /** The node's value as a constant. */
  static Node fold(Node node, int position) {
    try {
      Column column = node.evaluate(Frame.of(1, new Column[0], false));
      return new ConstantNode(node.type(), column.value(0));
    } catch (RowError e) {
      throw new CodeError(position, e.getMessage(), "this is so for every row");
    }
  }
}
