package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;

/** The difference of two instants, in seconds. */
final class SecondsBetweenNode extends BinaryNode {

  /** The arguments are of type DATETIME. */
  SecondsBetweenNode(Node left, Node right) {
    super(left, right, ValueType.FLOAT);
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn a = (LongColumn) left.evaluate(frame);
    LongColumn b = (LongColumn) right.evaluate(frame);
    double[] out = new double[frame.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (a.values()[i] - b.values()[i]) / 1e6;
    }
    return new DoubleColumn(out, a.nulls().or(b.nulls()));
  }
}
