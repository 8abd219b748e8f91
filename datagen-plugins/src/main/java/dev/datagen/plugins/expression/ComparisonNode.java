package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;

/** A comparison of two values of one type; text is ordered by its UTF-16 units. */
final class ComparisonNode extends BinaryNode {

  private final Comparison comparison;

  ComparisonNode(Comparison comparison, Node left, Node right) {
    super(left, right, ValueType.BOOL);
    this.comparison = comparison;
  }

  @Override
  public Column evaluate(Frame frame) {
    Column a = left.evaluate(frame);
    Column b = right.evaluate(frame);
    boolean[] out = new boolean[frame.size()];
    if (right instanceof ConstantNode constant && constant.value() instanceof String text) {
      Texts.test((StringColumn) a, value -> comparison.holds(value.compareTo(text)), out);
    } else {
      compare(comparison, a, b, out);
    }
    return new BooleanColumn(out, a.nulls().or(b.nulls()));
  }

  /** Fills {@code out} with the comparison of two columns of one type. */
  static void compare(Comparison comparison, Column a, Column b, boolean[] out) {
    if (a instanceof LongColumn x) {
      comparison.apply(x.values(), ((LongColumn) b).values(), out);
    } else if (a instanceof DoubleColumn x) {
      comparison.apply(x.values(), ((DoubleColumn) b).values(), out);
    } else if (a instanceof BooleanColumn x) {
      boolean[] y = ((BooleanColumn) b).values();
      for (int i = 0; i < out.length; i++) {
        out[i] = comparison.holds(Boolean.compare(x.values()[i], y[i]));
      }
    } else {
      for (int i = 0; i < out.length; i++) {
        if (!a.isNull(i) && !b.isNull(i)) {
          out[i] =
              comparison.holds(((StringColumn) a).value(i).compareTo(((StringColumn) b).value(i)));
        }
      }
    }
  }
}
