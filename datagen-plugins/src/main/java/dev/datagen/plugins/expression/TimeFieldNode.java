package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;

/** A part of an instant. */
final class TimeFieldNode extends UnaryNode {

  private final TimeField field;

  /** The argument is of type DATETIME. */
  TimeFieldNode(TimeField field, Node argument) {
    super(argument, ValueType.INT);
    this.field = field;
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn column = (LongColumn) argument.evaluate(frame);
    long[] out = new long[frame.size()];
    field.apply(column.values(), out);
    return new LongColumn(out, column.nulls());
  }
}
