package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;

/** The negation or the absolute value of an integer. */
final class LongUnaryNode extends UnaryNode {

  private final boolean onlyNegative;

  /**
   * @param onlyNegative whether positive values stay, which makes it the absolute value
   */
  LongUnaryNode(Node argument, boolean onlyNegative) {
    super(argument, ValueType.INT);
    this.onlyNegative = onlyNegative;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn column = (LongColumn) argument.evaluate(frame);
    long[] out = new long[frame.size()];
    boolean overflow = false;
    for (int i = 0; i < out.length; i++) {
      long value = column.values()[i];
      out[i] = onlyNegative ? Math.abs(value) : -value;
      overflow |= value == Long.MIN_VALUE;
    }
    for (int i = 0; overflow && i < out.length; i++) {
      if (column.values()[i] == Long.MIN_VALUE) {
        frame.overflow(i, column.nulls(), "-(" + Long.MIN_VALUE + ") does not fit 64 bits");
      }
    }
    return new LongColumn(out, column.nulls());
  }

  @Override
  public boolean unique() {
    return !onlyNegative && argument.unique();
  }
}
