package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;

/** A function of one double. */
final class MathNode extends UnaryNode {

  private final MathFunction function;

  /** The argument is of type FLOAT. */
  MathNode(MathFunction function, Node argument) {
    super(argument, ValueType.FLOAT);
    this.function = function;
  }

  @Override
  public Column evaluate(Frame frame) {
    DoubleColumn column = (DoubleColumn) argument.evaluate(frame);
    double[] out = new double[frame.size()];
    function.apply(column.values(), out);
    return new DoubleColumn(out, column.nulls());
  }
}
