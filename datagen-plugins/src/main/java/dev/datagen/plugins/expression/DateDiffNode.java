package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;

/** Complete units of time from one instant to another. */
final class DateDiffNode extends BinaryNode {

  private final TimeUnit unit;

  /** The arguments are of type DATETIME. */
  DateDiffNode(TimeUnit unit, Node from, Node to) {
    super(from, to, ValueType.INT);
    this.unit = unit;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn from = (LongColumn) left.evaluate(frame);
    LongColumn to = (LongColumn) right.evaluate(frame);
    long[] out = new long[frame.size()];
    unit.count(from.values(), to.values(), out);
    return new LongColumn(out, from.nulls().or(to.nulls()));
  }
}
