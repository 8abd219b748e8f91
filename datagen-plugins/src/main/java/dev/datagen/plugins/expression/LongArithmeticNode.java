package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;

/** Addition, subtraction or multiplication of integers; a result past 64 bits is a row error. */
final class LongArithmeticNode extends BinaryNode {

  private final LongArithmetic operator;

  LongArithmeticNode(LongArithmetic operator, Node left, Node right) {
    super(left, right, ValueType.INT);
    this.operator = operator;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn a = (LongColumn) left.evaluate(frame);
    LongColumn b = (LongColumn) right.evaluate(frame);
    Nulls nulls = a.nulls().or(b.nulls());
    long[] out = new long[frame.size()];
    if (!operator.apply(a.values(), b.values(), out)) {
      for (int i = 0; i < out.length; i++) {
        long x = a.values()[i];
        long y = b.values()[i];
        if (operator.overflows(x, y)) {
          frame.overflow(i, nulls, x + " " + operator + " " + y + " does not fit 64 bits");
        }
      }
    }
    return new LongColumn(out, nulls);
  }

  @Override
  public boolean unique() {
    return left.unique() && keeps(right) || right.unique() && keeps(left);
  }

  private boolean keeps(Node other) {
    return other instanceof ConstantNode constant
        && constant.value() != null
        && (operator != LongArithmetic.MULTIPLY || !constant.value().equals(0L));
  }
}
