package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;

/** A double made an integer; undefined where it is not finite or too large for 64 bits. */
final class RoundingNode extends UnaryNode {

  private static final double LIMIT = 0x1.0p63;

  private final Rounding rounding;

  /** The argument is of type FLOAT. */
  RoundingNode(Rounding rounding, Node argument) {
    super(argument, ValueType.INT);
    this.rounding = rounding;
  }

  @Override
  public Column evaluate(Frame frame) {
    DoubleColumn column = (DoubleColumn) argument.evaluate(frame);
    double[] rounded = new double[frame.size()];
    rounding.apply(column.values(), rounded);
    long[] out = new long[rounded.length];
    long[] undefined = null;
    for (int i = 0; i < out.length; i++) {
      out[i] = (long) rounded[i];
      if (!(rounded[i] >= -LIMIT && rounded[i] < LIMIT) && !column.isNull(i)) {
        undefined = undefined == null ? new long[Nulls.wordsFor(out.length)] : undefined;
        frame.undefined(i, undefined, NumberText.of(rounded[i]) + " is no 64-bit integer");
      }
    }
    return new LongColumn(
        out, undefined == null ? column.nulls() : column.nulls().or(Nulls.of(undefined)));
  }

  @Override
  public boolean partial() {
    return true;
  }
}
