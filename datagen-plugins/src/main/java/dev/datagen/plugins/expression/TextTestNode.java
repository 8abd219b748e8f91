package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.StringColumn;
import java.util.function.BiPredicate;

/** Whether one text stands in a relation to another: contains it, starts or ends with it. */
final class TextTestNode extends BinaryNode {

  private final BiPredicate<String, String> relation;

  TextTestNode(BiPredicate<String, String> relation, Node left, Node right) {
    super(left, right, ValueType.BOOL);
    this.relation = relation;
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn a = (StringColumn) left.evaluate(frame);
    StringColumn b = (StringColumn) right.evaluate(frame);
    boolean[] out = new boolean[frame.size()];
    if (right instanceof ConstantNode constant && constant.value() instanceof String text) {
      Texts.test(a, value -> relation.test(value, text), out);
    } else {
      for (int i = 0; i < out.length; i++) {
        out[i] = !a.isNull(i) && !b.isNull(i) && relation.test(a.value(i), b.value(i));
      }
    }
    return new BooleanColumn(out, a.nulls().or(b.nulls()));
  }
}
