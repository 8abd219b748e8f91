package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;

/** How many characters (code points) a text has. */
final class LengthNode extends UnaryNode {

  LengthNode(Node argument) {
    super(argument, ValueType.INT);
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn column = (StringColumn) argument.evaluate(frame);
    long[] out = new long[frame.size()];
    Texts.measure(column, text -> text.codePointCount(0, text.length()), out);
    return new LongColumn(out, column.nulls());
  }
}
