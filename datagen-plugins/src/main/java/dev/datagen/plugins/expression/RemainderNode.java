package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;

/** The remainder of integers with the sign of the divisor; undefined for a divisor of 0. */
final class RemainderNode extends BinaryNode {

  RemainderNode(Node left, Node right) {
    super(left, right, ValueType.INT);
  }

  @Override
  public Column evaluate(Frame frame) {
    LongColumn a = (LongColumn) left.evaluate(frame);
    LongColumn b = (LongColumn) right.evaluate(frame);
    Nulls nulls = a.nulls().or(b.nulls());
    long[] divisors = b.values();
    long[] out = new long[frame.size()];
    long[] undefined = null;
    for (int i = 0; i < out.length; i++) {
      if (divisors[i] != 0) {
        out[i] = Math.floorMod(a.values()[i], divisors[i]);
      } else if (!nulls.isNull(i)) {
        undefined = undefined == null ? new long[Nulls.wordsFor(out.length)] : undefined;
        frame.undefined(i, undefined, a.values()[i] + " % 0 has no value");
      }
    }
    return new LongColumn(out, undefined == null ? nulls : nulls.or(Nulls.of(undefined)));
  }

  @Override
  public boolean partial() {
    return super.partial()
        || !(right instanceof ConstantNode constant && !Long.valueOf(0).equals(constant.value()));
  }
}
