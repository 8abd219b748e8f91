package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;

/** An operation on two doubles. */
final class DoubleArithmeticNode extends BinaryNode {

  private final DoubleArithmetic operator;

  /** The arguments are of type FLOAT. */
  DoubleArithmeticNode(DoubleArithmetic operator, Node left, Node right) {
    super(left, right, ValueType.FLOAT);
    this.operator = operator;
  }

  @Override
  public Column evaluate(Frame frame) {
    DoubleColumn a = (DoubleColumn) left.evaluate(frame);
    DoubleColumn b = (DoubleColumn) right.evaluate(frame);
    double[] out = new double[frame.size()];
    operator.apply(a.values(), b.values(), out);
    return new DoubleColumn(out, a.nulls().or(b.nulls()));
  }
}
